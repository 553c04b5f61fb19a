import type { Signals } from './signals.ts';

/** Written by `npm run dev -- calibrate --write`: how much each signal counts towards an answer being right. */
export const signalWeights: Signals = {
  score: 0.547,
  leadOverNext: 1.239,
  leadOverUnrelated: 0.31,
  leadOverGap: 1.857,
  leadOverBackground: 0.469,
  coverage: 2.363,
};

/** The log-odds of an answer being right when all signals are 0. */
export const intercept = -2.506;
