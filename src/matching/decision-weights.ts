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
  score: 2.538,
  covered: 2.474,
  coveredByAnswer: 0.631,
  missing: -1.927,
  mostMissing: -0.049,
  nothing: -1.756,
  onlyNames: -0.349,
  otherName: -1.757,
  otherKind: -1.993,
  gap: -0.915,
  background: -3.675,
  unknown: 1.043,
  unknownShare: -2.172,
  unknownWords: -3.222,
  repaired: -0.048,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.673,
  covered: 2.823,
  coveredByAnswer: 1.955,
  missing: -1.372,
  mostMissing: 0.647,
  nothing: -1.335,
  onlyNames: 0.179,
  otherName: -1.902,
  otherKind: -1.459,
  gap: -1.134,
  background: -2.105,
  unknown: -1.085,
  unknownShare: -2.21,
  unknownWords: -3.279,
  repaired: -0.1,
};
