import { intercept, signalWeights } from './confidence-weights.ts';
import { signalNames, type Signals } from './signals.ts';

/** The probability, from 0 to 1, that the best entry answers the question. */
export function confidenceIn(signals: Signals): number {
  const logit = signalNames.reduce((sum, name) => sum + signalWeights[name] * signals[name], intercept);
  return 1 / (1 + Math.exp(-logit));
}
