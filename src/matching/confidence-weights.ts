import type { Signals } from './signals.ts';

/** Written by `npm run calibrate`: how much each signal counts towards an answer being right. */
export const signalWeights: Signals = {
  score: 0.652,
  leadOverNext: 0.983,
  leadOverUnrelated: 0.33,
  leadOverGap: 1.698,
  leadOverBackground: 0.433,
  coverage: 2.256,
};

/** The log-odds of an answer being right when all signals are 0. */
export const intercept = -2.158;
