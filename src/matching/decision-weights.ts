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
  score: 3.103,
  covered: 3.189,
  coveredByAnswer: 1.701,
  missing: -2.018,
  nothing: -1.472,
  oneMissing: -0.141,
  rareMissing: 2.548,
  missingThoughAlike: -1.718,
  missingBesideName: -0.273,
  headMissing: -1.971,
  otherName: -2.198,
  otherKind: -2.205,
  sameKind: 0.024,
  noSuchFigure: -1.817,
  gap: -0.901,
  background: -2.609,
  unknown: 1.908,
  unknownShare: -2.201,
  unknownWords: -1.515,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.623,
  covered: 4.046,
  coveredByAnswer: 2.447,
  missing: -1.889,
  nothing: -0.798,
  oneMissing: 0.255,
  rareMissing: 1.979,
  missingThoughAlike: -1.706,
  missingBesideName: 1.052,
  headMissing: -1.874,
  otherName: -2.181,
  otherKind: -2.353,
  sameKind: 0.309,
  noSuchFigure: -1.291,
  gap: -1.331,
  background: -0.147,
  unknown: -0.7,
  unknownShare: -2.163,
  unknownWords: -1.426,
};
