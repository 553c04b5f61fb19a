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
  score: 2.532,
  covered: 2.49,
  coveredByAnswer: 0.516,
  missing: -1.593,
  mostMissing: -0.181,
  nothing: -1.837,
  onlyNames: -0.397,
  otherName: -1.763,
  otherKind: -1.998,
  gap: -0.97,
  background: -3.562,
  unknown: 1.01,
  unknownShare: -1.998,
  unknownWords: -3.144,
  repaired: -0.154,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.527,
  covered: 3.235,
  coveredByAnswer: 1.507,
  missing: -1.441,
  mostMissing: 0.559,
  nothing: -1.528,
  onlyNames: -0.023,
  otherName: -1.65,
  otherKind: -1.399,
  gap: -1.638,
  background: -2.603,
  unknown: -1.139,
  unknownShare: -1.989,
  unknownWords: -3.152,
  repaired: -0.174,
};
