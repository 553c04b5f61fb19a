import type { Problem } from '../../knowledge/problem.ts';
import { stemInBoth } from '../../text/stems.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { ReadPhrasing } from './read-phrasings.ts';

/**
 * Phrasings that teach the matcher nothing: with shorthand written out and endings dropped, they are the same words in the
 * same order as an earlier phrasing of the same item and language.
 */
export function repeatedPhrasings(
  phrasings: readonly ReadPhrasing[],
  place: PlaceFinder,
): readonly Problem[] {
  const first = new Map<string, ReadPhrasing>();
  const stems = new Map<string, string>();

  function stem(word: string): string {
    const known = stems.get(word) ?? stemInBoth(word);
    stems.set(word, known);
    return known;
  }

  return phrasings.flatMap((phrasing) => {
    const { item, label, language, analysis } = phrasing;
    const key = `${label} ${language} ${analysis.words.map(stem).join(' ')}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, phrasing);
      return [];
    }
    const there = place(item, ['ask', language, earlier.index]);
    const message =
      `"${phrasing.text}" adds nothing to "${earlier.text}" at ${there.file}:${there.line}:${there.column}: ` +
      'to the matcher they are the same words; reword it or remove it';
    return [{ ...place(item, ['ask', language, phrasing.index]), message }];
  });
}
