import { editDistance } from '../text/edit-distance.ts';

/** Ids and keys are shorter: a longer word is not a misspelling of one. */
const longestWord = 100;

/** `: did you mean "…"?` with the known word that is most like the given one; empty if none is similar. */
export function suggest(word: string, known: readonly string[]): string {
  if (word.length > longestWord) return '';
  const similar = known.flatMap((candidate) => {
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    return distance > limit ? [] : [{ candidate, distance }];
  });
  const [nearest] = similar.sort((one, other) => one.distance - other.distance);
  return nearest === undefined ? '' : `: did you mean "${nearest.candidate}"?`;
}
