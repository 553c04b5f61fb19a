import type { Limits, Measurement } from './measurement.ts';
import type { Source } from './source.ts';

/** What a child process is to measure. */
export interface Task {
  readonly engine: string;
  readonly source: Source;
  /** How many phrasings the benchmark is cut or grown to; null leaves it as it is. */
  readonly size: number | null;
  readonly limits: Limits;
}

/** What a child process reports to its parent. */
export type Message =
  | { readonly kind: 'built' }
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'failed'; readonly reason: string };
