import type { evidenceNames, strangenessNames } from './evidence.ts';

/** How much each piece of evidence counts, in log-odds. */
export type DecisionWeights = Readonly<
  Record<
    (typeof evidenceNames)[number] | 'gap' | 'background' | 'unknown' | (typeof strangenessNames)[number],
    number
  >
>;

/** Written by `npm run dev -- calibrate --write`: the weights for a story curated in an afternoon. */
export const small: DecisionWeights = {
  score: 2.988,
  covered: 3.037,
  coveredByAnswer: 1.144,
  missing: -0.823,
  nothing: -1.792,
  oneMissing: -0.348,
  missingThoughAlike: -1.475,
  missingBesideName: -0.546,
  headMissing: -1.835,
  otherName: -1.859,
  otherKind: -2.113,
  sameKind: 0.021,
  noSuchFigure: -1.774,
  gap: -0.814,
  background: -3.464,
  unknown: 1.04,
  unknownShare: -2.203,
  unknownWords: -2.473,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.822,
  covered: 3.364,
  coveredByAnswer: 2.018,
  missing: -0.461,
  nothing: -1.305,
  oneMissing: 0.263,
  missingThoughAlike: -1.279,
  missingBesideName: 0.563,
  headMissing: -1.721,
  otherName: -1.906,
  otherKind: -2.398,
  sameKind: 0.437,
  noSuchFigure: -0.908,
  gap: -1.089,
  background: -2.191,
  unknown: -0.656,
  unknownShare: -2.253,
  unknownWords: -2.51,
};
