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
  score: 2.569,
  covered: 2.487,
  coveredByAnswer: 0.681,
  missing: -1.881,
  mostMissing: -0.011,
  nothing: -1.743,
  onlyNames: -0.079,
  otherName: -1.609,
  otherKind: -2.036,
  gap: -0.858,
  background: -3.589,
  unknown: 1.111,
  unknownShare: -2.268,
  unknownWords: -3.433,
  strangeBesideName: 0.649,
  repaired: -0.056,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.602,
  covered: 2.814,
  coveredByAnswer: 2.031,
  missing: -1.401,
  mostMissing: 0.618,
  nothing: -1.338,
  onlyNames: 0.421,
  otherName: -1.768,
  otherKind: -1.547,
  gap: -1.101,
  background: -1.926,
  unknown: -0.986,
  unknownShare: -2.302,
  unknownWords: -3.491,
  strangeBesideName: 0.297,
  repaired: -0.111,
};
