import { cutMessage } from './cut-texts.ts';
import type { ParsedFile, Path } from './parse-file.ts';
import type { Problem } from './problem.ts';

/** Deeper and wider than any file of the right shape; the schema reports the others. */
const deepest = 8;
const widest = 50;

/** Everything in a file's texts that no text may contain: invisible characters, mentions, spaces at the ends. */
export function textFaults(file: ParsedFile): readonly Problem[] {
  return faultsIn(file, file.value, []);
}

/**
 * The texts of a file that a comment cuts.
 * @param likely Those whose rest was surely meant as text, which is a problem; or the others, of which a check only warns.
 */
export function cutTexts(file: ParsedFile, likely: boolean): readonly Problem[] {
  return file
    .cuts()
    .filter(({ isLikely }) => isLikely === likely)
    .map(({ place }) => ({ ...place, message: cutMessage }));
}

function faultsIn(file: ParsedFile, value: unknown, path: Path): readonly Problem[] {
  if (typeof value === 'string') {
    return faultsOf(value).map(({ needle, message }) => ({ ...file.place(path, needle), message }));
  }
  if (typeof value !== 'object' || value === null || path.length > deepest) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => faultsIn(file, item, [...path, index]));
  const entries = Object.entries(value);
  if (entries.length > widest) return [];
  return entries.flatMap(([key, item]) => faultsIn(file, item, [...path, key]));
}

/** Letters, figures and punctuation that cannot hide a fault: most texts contain nothing else. */
const ordinary = /^(?! )(?!.*"")[ -?A-~À-ÿŒœ«»’…–—€]*(?<! )$/;

function faultsOf(text: string): readonly { readonly message: string; readonly needle?: string }[] {
  if (ordinary.test(text)) return [];
  const hidden = new Set(text.match(hiddenCharacters) ?? []);
  const mentions = new Set(text.match(/@everyone|@here|<@[^>\s]*>?/gi) ?? []);
  return [
    ...[...hidden].map((character) => ({ needle: character, message: hiddenMessage(character) })),
    ...[...mentions].map((mention) => ({
      needle: mention,
      message: `"${mention}" would ping people on Discord: rephrase it`,
    })),
    ...(text.trim() === text || hidden.has('\n')
      ? []
      : [{ message: 'a text begins or ends with a space: remove it' }]),
    ...(text.includes('""')
      ? [{ needle: '""', message: 'a text contains a doubled quotation mark: write one' }]
      : []),
  ];
}

/** Control, zero-width, direction and tag characters, and halves of characters. */
const hiddenCharacters =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

function hiddenMessage(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (code === '000A') return 'a text contains a line break (U+000A): write it on one line, or as >-';
  return `a text contains an invisible character (U+${code}): remove it`;
}
