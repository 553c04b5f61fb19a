import { everydayRecogniser } from '../../matching/thesaurus.ts';

/** The meanings that the thesaurus has of words as a whole, and not of a part of them. */
export function everydayMeaningsOf(words: readonly string[]): readonly string[] {
  return everydayRecogniser()(words).flatMap(({ start, length, meanings }) =>
    start === 0 && length === words.length ? meanings : [],
  );
}
