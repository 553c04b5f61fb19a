import { wholeGraphemes } from '../text/graphemes.ts';

/**
 * The text, cut to at most `length` UTF-16 code units with an ellipsis, never inside a grapheme (an accented letter or an
 * emoji of several code points stays whole).
 */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${wholeGraphemes(text, length - 1).trimEnd()}…`;
}

/**
 * The first lines that fit, up to the first that does not.
 * @param length UTF-16 code units for all lines together, with a line break each.
 */
export function cutLines(lines: readonly string[], length: number): readonly string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > length;
  });
  return end === -1 ? lines : lines.slice(0, end);
}
