import { toWords } from '../text/words.ts';
import type { Phrasing } from './targets.ts';

/** Phrasings to compare word for word, whatever their case, accents and punctuation; plain data. */
export interface ExactPhrasings {
  readonly keys: readonly string[];
  readonly labels: Int32Array;
}

/** Finds the target of a question that is a phrasing word for word; takes the folded words of the question. */
export type ExactFinder = (words: readonly string[]) => number | undefined;

/** Brings phrasings into the form in which they are compared. */
export function listExactPhrasings(phrasings: readonly Phrasing[]): ExactPhrasings {
  const listed = phrasings
    .map(({ text, label }) => ({ key: toWords(text).join(' '), label }))
    .filter(({ key }) => key !== '');
  return {
    keys: listed.map(({ key }) => key),
    labels: Int32Array.from(listed, ({ label }) => label),
  };
}

/** Creates the finder of a list of phrasings. */
export function createExactFinder({ keys, labels }: ExactPhrasings): ExactFinder {
  const labelOf = new Map(keys.map((key, index) => [key, labels[index] ?? -1]));
  return (words) => labelOf.get(words.join(' '));
}
