import type { Outcome } from './measurement.ts';

/** What came of one engine on one benchmark. */
export interface EngineResult {
  readonly engine: string;
  readonly outcome: Outcome;
}

/** All engines on one benchmark. */
export interface BenchmarkResult {
  readonly name: string;
  readonly targets: number;
  readonly phrasings: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly engines: readonly EngineResult[];
}

/** All engines on one benchmark cut and grown to several sizes. */
export interface GrowthResult {
  readonly name: string;
  readonly sizes: readonly {
    readonly phrasings: number;
    readonly engines: readonly EngineResult[];
  }[];
}

/** One run. */
export interface Report {
  readonly machine: { readonly node: string; readonly processor: string; readonly cores: number };
  readonly benchmarks: readonly BenchmarkResult[];
  readonly growth: readonly GrowthResult[];
}
