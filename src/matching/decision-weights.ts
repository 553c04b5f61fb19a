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
  score: 2.973,
  covered: 3.215,
  coveredByAnswer: 1.806,
  missing: -2.041,
  nothing: -1.283,
  oneMissing: -0.16,
  rareMissing: 2.44,
  missingThoughAlike: -1.782,
  missingBesideName: -0.39,
  headMissing: -2.004,
  otherName: -2.215,
  otherKind: -1.713,
  sameKind: 0.173,
  noSuchFigure: -1.921,
  gap: -0.93,
  background: -2.384,
  unknown: 2.004,
  unknownShare: -2.498,
  unknownWords: -1.576,
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
