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
  score: 3.147,
  covered: 3.098,
  coveredByAnswer: 1.778,
  missing: -2.072,
  nothing: -1.505,
  oneMissing: -0.201,
  rareMissing: 2.476,
  missingThoughAlike: -1.573,
  missingBesideName: -0.301,
  headMissing: -1.984,
  otherName: -2.223,
  otherKind: -2.199,
  sameKind: -0.065,
  noSuchFigure: -1.795,
  gap: -0.833,
  background: -2.544,
  unknown: 1.858,
  unknownShare: -2.166,
  unknownWords: -1.85,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.703,
  covered: 2.893,
  coveredByAnswer: 2.238,
  missing: -0.84,
  nothing: -1.24,
  oneMissing: 0.22,
  rareMissing: 0,
  missingThoughAlike: -1.069,
  missingBesideName: 0.654,
  headMissing: -1.713,
  otherName: -1.969,
  otherKind: -2.357,
  sameKind: 0.5,
  noSuchFigure: -0.863,
  gap: -1.084,
  background: -2.303,
  unknown: -0.939,
  unknownShare: -2.195,
  unknownWords: -2.547,
};
