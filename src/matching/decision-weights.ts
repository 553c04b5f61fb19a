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
  score: 2.876,
  covered: 2.501,
  coveredByAnswer: 1.453,
  missing: -1.207,
  nothing: -1.739,
  oneMissing: -0.347,
  missingThoughAlike: -1.229,
  missingBesideName: -0.486,
  headMissing: -1.83,
  otherName: -1.949,
  otherKind: -2.096,
  sameKind: 0.085,
  noSuchFigure: -1.739,
  gap: -0.825,
  background: -3.646,
  unknown: 0.748,
  unknownShare: -2.161,
  unknownWords: -2.517,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.703,
  covered: 2.893,
  coveredByAnswer: 2.238,
  missing: -0.84,
  nothing: -1.24,
  oneMissing: 0.22,
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
