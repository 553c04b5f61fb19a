const shortestMistyped = 4;
/** How many of the longest words one mistake may fall on. */
const longerWords = 3;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = /\p{L}+/gu;

interface Span {
  readonly start: number;
  readonly text: string;
}

/** A source of numbers from 0 (included) to 1 (excluded). */
type Random = () => number;

/**
 * The text with one typing error: a letter added, dropped, changed, or swapped with its neighbour, in one of its longer
 * words but not at its start. A text without a word of four letters stays as it is.
 */
export function withOneTypingError(text: string, random: Random): string {
  const candidates = longestWords(text, longerWords);
  const chosen = candidates[Math.floor(random() * candidates.length)];
  return chosen === undefined ? text : mistype(text, [chosen], random);
}

/** The text with a typing error in each of its two longest words of four letters or more. */
export function withTwoTypingErrors(text: string, random: Random): string {
  return mistype(text, longestWords(text, 2), random);
}

function longestWords(text: string, count: number): readonly Span[] {
  return Array.from(text.matchAll(word), (match) => ({ start: match.index, text: match[0] }))
    .filter((span) => span.text.length >= shortestMistyped)
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, count);
}

function mistype(text: string, spans: readonly Span[], random: Random): string {
  const lastFirst = [...spans].sort((a, b) => b.start - a.start);
  return lastFirst.reduce(
    (mistyped, { start, text: original }) =>
      mistyped.slice(0, start) + edit(original, random) + mistyped.slice(start + original.length),
    text,
  );
}

function edit(original: string, random: Random): string {
  const pick = (count: number): number => Math.floor(random() * count);
  const place = 1 + pick(original.length - 1);
  const start = original.slice(0, place);
  const current = original.charAt(place);
  const next = original.charAt(place + 1);
  const other = (avoided: string): string => {
    const choices = letters.replace(avoided.toLowerCase(), '');
    return choices.charAt(pick(choices.length));
  };
  switch (pick(4)) {
    case 0:
      return start + other(current) + original.slice(place);
    case 1:
      return start + original.slice(place + 1);
    case 2:
      // Two equal letters swapped would be no mistake at all.
      if (next !== '' && next !== current) return start + next + current + original.slice(place + 2);
      return start + other(current) + original.slice(place + 1);
    default:
      return start + other(current) + original.slice(place + 1);
  }
}
