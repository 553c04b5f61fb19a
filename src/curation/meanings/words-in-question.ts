import { maxWords, tokensOf } from './expressions.ts';

/**
 * The position of words in a question, short enough for a button's id: `4-2` for two words after the first four.
 * undefined when they are not in it, regardless of case.
 */
export function placeOfWords(question: string, words: string): string | undefined {
  const tokens = tokensOf(question);
  const wanted = words.toLowerCase();
  for (let size = 1; size <= maxWords; size += 1) {
    const first = tokens.findIndex(({ start }, index) => {
      const last = tokens[index + size - 1];
      return last !== undefined && question.slice(start, last.end).toLowerCase() === wanted;
    });
    if (first !== -1) return `${first}-${size}`;
  }
  return undefined;
}

/** The words at a place made by {@link placeOfWords}, as typed; undefined when the question has none there. */
export function wordsAtPlace(question: string, place: string): string | undefined {
  const [, first, size] = /^(\d{1,3})-([1-9])$/u.exec(place) ?? [];
  const tokens = tokensOf(question);
  const start = tokens[Number(first)]?.start;
  const end = tokens[Number(first) + Number(size) - 1]?.end;
  if (start === undefined || end === undefined || Number(size) > maxWords) return undefined;
  return question.slice(start, end);
}
