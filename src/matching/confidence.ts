/** What speaks for and against the best entry being what was asked. */
export interface Signals {
  /** Its score, and by how much it leads the next best entry, the best unrelated entry, the best gap, the background. */
  readonly score: number;
  readonly leadOverNext: number;
  readonly leadOverUnrelated: number;
  readonly leadOverGap: number;
  readonly leadOverBackground: number;
  /** The share of the question's words that the story knows, rare words counting more; from 0 to 1. */
  readonly coverage: number;
}

/** Fitted on phrasings left out of the training, gaps held out whole and the background: see `npm run calibrate`. */
const weights: Signals = {
  score: 0.204,
  leadOverNext: 0.952,
  leadOverUnrelated: 0.587,
  leadOverGap: 1.694,
  leadOverBackground: 0.412,
  coverage: 1.196,
};
const intercept = -1.606;

export const signalNames = [
  'score',
  'leadOverNext',
  'leadOverUnrelated',
  'leadOverGap',
  'leadOverBackground',
  'coverage',
] as const satisfies readonly (keyof Signals)[];

/** The probability, from 0 to 1, that the best entry is what was asked. */
export function confidenceIn(signals: Signals): number {
  const logit = signalNames.reduce((sum, name) => sum + weights[name] * signals[name], intercept);
  return 1 / (1 + Math.exp(-logit));
}
