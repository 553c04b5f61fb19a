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
  score: 2.519,
  covered: 2.506,
  coveredByAnswer: 0.635,
  missing: -1.937,
  mostMissing: -0.039,
  nothing: -1.746,
  onlyNames: -0.343,
  otherName: -1.74,
  otherKind: -1.992,
  gap: -0.916,
  background: -3.628,
  unknown: 1.07,
  unknownShare: -2.17,
  unknownWords: -3.225,
  repaired: -0.067,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.402,
  covered: 2.914,
  coveredByAnswer: 1.968,
  missing: -1.514,
  mostMissing: 0.506,
  nothing: -1.267,
  onlyNames: 0.217,
  otherName: -1.795,
  otherKind: -1.466,
  gap: -1.137,
  background: -1.862,
  unknown: -1.087,
  unknownShare: -2.203,
  unknownWords: -3.269,
  repaired: -0.143,
};
