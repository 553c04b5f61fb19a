import type { Candidate, NearTarget, Verdict } from '../../src/matching/verdict.ts';

/** What is wrong with a verdict, whatever was asked; empty if it is valid. */
export function verdictFaults(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'answer': {
      const { also, alternatives, confidence, entry } = verdict;
      const others = [...(also === null ? [] : [also]), ...alternatives];
      return [
        ...listFaults(alternatives, 3),
        ...listFaults(others, 4),
        ...probabilityFaults([confidence]),
        ...(others.some((other) => other.entry === entry) ? ['the answer is among its alternatives'] : []),
        ...(others.some((other) => other.confidence > confidence) ? ['an alternative is likelier'] : []),
      ];
    }
    case 'suggestions':
      return [
        ...listFaults(verdict.candidates, 3),
        ...(verdict.candidates.length === 0 ? ['nothing is suggested'] : []),
      ];
    case 'gap':
      return [...listFaults(verdict.nearest, 3), ...probabilityFaults([verdict.confidence])];
    case 'nothing':
      return [];
  }
}

/** What is wrong with a list of candidates, entries alone or gaps too. */
export function listFaults(candidates: readonly (Candidate | NearTarget)[], most: number): readonly string[] {
  const probabilities = candidates.map(({ confidence }) => confidence);
  const isSorted = probabilities.every((each, index) => each <= (probabilities[index - 1] ?? 1));
  const isDistinct =
    new Set(candidates.map((each) => ('gap' in each ? each.gap : each.entry))).size === candidates.length;
  return [
    ...probabilityFaults(probabilities),
    ...(candidates.length > most ? [`${candidates.length} candidates`] : []),
    ...(isSorted ? [] : ['not best first']),
    ...(isDistinct ? [] : ['an entry or gap occurs twice']),
  ];
}

function probabilityFaults(probabilities: readonly number[]): readonly string[] {
  return probabilities.flatMap((each) => (each >= 0 && each <= 1 ? [] : [`${each} is no probability`]));
}
