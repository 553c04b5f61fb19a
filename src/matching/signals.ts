/** Evidence for and against the best entry answering the question. */
export interface Signals {
  /** Its score, and its lead over the next best entry, the best unrelated entry, the best gap and the background. */
  readonly score: number;
  readonly leadOverNext: number;
  readonly leadOverUnrelated: number;
  readonly leadOverGap: number;
  readonly leadOverBackground: number;
  /** The share of the question's words that the story knows, from 0 to 1; rare words count more. */
  readonly coverage: number;
}

/** All signals, in a fixed order. */
export const signalNames = [
  'score',
  'leadOverNext',
  'leadOverUnrelated',
  'leadOverGap',
  'leadOverBackground',
  'coverage',
] as const satisfies readonly (keyof Signals)[];
