import type { Signals } from './confidence.ts';

/** Written by `npm run calibrate`: how much each signal counts towards an answer being right. */
export const signalWeights: Signals = {
  score: 0.297,
  leadOverNext: 0.842,
  leadOverUnrelated: 0.384,
  leadOverGap: 1.414,
  leadOverBackground: 0.368,
  coverage: 1.849,
};

/** The log-odds of an answer being right when all signals are 0. */
export const intercept = -2.932;
