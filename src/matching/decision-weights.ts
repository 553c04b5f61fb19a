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
  score: 2.956,
  covered: 3.197,
  coveredByAnswer: 1.867,
  missing: -2.022,
  nothing: -1.525,
  oneMissing: -0.184,
  rareMissing: 2.477,
  missingThoughAlike: -1.495,
  missingBesideName: -0.251,
  headMissing: -2.009,
  otherName: -2.123,
  otherKind: -2.273,
  sameKind: 0.236,
  noSuchFigure: -1.828,
  gap: -0.781,
  background: -2.472,
  unknown: 1.951,
  unknownShare: -2.497,
  unknownWords: -1.169,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.33,
  covered: 3.932,
  coveredByAnswer: 2.336,
  missing: -1.852,
  nothing: -0.593,
  oneMissing: 0.298,
  rareMissing: 1.868,
  missingThoughAlike: -1.685,
  missingBesideName: 1.026,
  headMissing: -1.961,
  otherName: -2.173,
  otherKind: -1.934,
  sameKind: 0.499,
  noSuchFigure: -1.474,
  gap: -1.286,
  background: 0.077,
  unknown: -0.465,
  unknownShare: -2.522,
  unknownWords: -1.553,
};
