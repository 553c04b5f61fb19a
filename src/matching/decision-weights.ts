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
  score: 2.526,
  covered: 2.526,
  coveredByAnswer: 0.615,
  missing: -1.896,
  mostMissing: -0.057,
  nothing: -1.755,
  onlyNames: -0.352,
  otherName: -1.712,
  otherKind: -2.032,
  gap: -0.935,
  background: -3.625,
  unknown: 1.081,
  unknownShare: -2.182,
  unknownWords: -3.215,
  repaired: -0.071,
};

/** The weights for a story that took weeks. */
export const large: DecisionWeights = {
  score: 5.354,
  covered: 2.879,
  coveredByAnswer: 1.791,
  missing: -1.407,
  mostMissing: 0.406,
  nothing: -1.352,
  onlyNames: 0.154,
  otherName: -1.585,
  otherKind: -1.695,
  gap: -1.249,
  background: -1.886,
  unknown: -1.011,
  unknownShare: -2.205,
  unknownWords: -3.254,
  repaired: -0.145,
};
