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
  score: 2.534,
  covered: 2.448,
  coveredByAnswer: 0.644,
  missing: -1.906,
  mostMissing: -0.066,
  nothing: -1.762,
  onlyNames: -0.351,
  otherName: -1.8,
  otherKind: -2.008,
  gap: -0.899,
  background: -3.669,
  unknown: 1.04,
  unknownShare: -2.2,
  unknownWords: -3.206,
  repaired: -0.071,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.514,
  covered: 2.759,
  coveredByAnswer: 1.925,
  missing: -1.337,
  mostMissing: 0.523,
  nothing: -1.328,
  onlyNames: 0.17,
  otherName: -2.189,
  otherKind: -1.567,
  gap: -1.014,
  background: -2.147,
  unknown: -1.033,
  unknownShare: -2.23,
  unknownWords: -3.251,
  repaired: -0.148,
};
