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

/** Every signal, in a fixed order. */
export const signalNames = [
  'score',
  'leadOverNext',
  'leadOverUnrelated',
  'leadOverGap',
  'leadOverBackground',
  'coverage',
] as const satisfies readonly (keyof Signals)[];
