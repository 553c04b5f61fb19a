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
  score: 2.575,
  covered: 2.558,
  coveredByAnswer: 0.646,
  missing: -2.001,
  mostMissing: 0.125,
  nothing: -1.712,
  onlyNames: -0.038,
  otherName: -1.561,
  otherKind: -2.022,
  gap: -0.843,
  background: -3.541,
  unknown: 1.221,
  unknownShare: -2.446,
  unknownWords: -3.406,
  strangeBesideName: 0.681,
  repaired: -0.071,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.624,
  covered: 2.861,
  coveredByAnswer: 1.819,
  missing: -1.413,
  mostMissing: 0.771,
  nothing: -1.271,
  onlyNames: 0.51,
  otherName: -1.723,
  otherKind: -1.436,
  gap: -1.024,
  background: -1.912,
  unknown: -0.896,
  unknownShare: -2.472,
  unknownWords: -3.435,
  strangeBesideName: 0.395,
  repaired: -0.127,
};
