/** Shares of questions, from 0 to 1; null when too few were asked. */
export interface Accuracy {
  readonly asked: number;
  readonly top1: number | null;
  readonly top3: number | null;
}

/** Times of one search, in microseconds; null when none was timed. */
export interface Latency {
  readonly p50: number | null;
  readonly p99: number | null;
}

/** What was measured of one engine on one benchmark. */
export interface Measurement {
  /** From phrasings to the first answer possible, in milliseconds. */
  readonly buildMilliseconds: number;
  /** What is kept after building, in bytes. */
  readonly memoryBytes: number;
  readonly latency: Latency;
  readonly clean: Accuracy;
  readonly oneError: Accuracy;
  readonly twoErrors: Accuracy;
  readonly outOfScopeAsked: number;
  /** Null, like the next, when too few questions were asked. */
  readonly areaUnderCurve: number | null;
  /** Share of the out-of-scope questions refused when 95 % of the in-scope ones are kept. */
  readonly refused: number | null;
}

/** A measurement, or why there is none. */
export type Outcome =
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'too slow'; readonly overSeconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** How long an engine may take, in seconds. */
export interface Limits {
  readonly build: number;
  /** For asking all questions; those that do not fit are left out. */
  readonly ask: number;
}
