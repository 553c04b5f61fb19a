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
  score: 2.578,
  covered: 2.505,
  coveredByAnswer: 0.646,
  missing: -1.87,
  mostMissing: -0.011,
  nothing: -1.744,
  onlyNames: -0.075,
  otherName: -1.598,
  otherKind: -2.026,
  gap: -0.863,
  background: -3.595,
  unknown: 1.113,
  unknownShare: -2.272,
  unknownWords: -3.426,
  strangeBesideName: 0.659,
  repaired: -0.055,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.664,
  covered: 2.827,
  coveredByAnswer: 1.832,
  missing: -1.301,
  mostMissing: 0.707,
  nothing: -1.323,
  onlyNames: 0.44,
  otherName: -1.7,
  otherKind: -1.475,
  gap: -1.141,
  background: -2.015,
  unknown: -0.957,
  unknownShare: -2.297,
  unknownWords: -3.459,
  strangeBesideName: 0.377,
  repaired: -0.11,
};
