import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** Latencies in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Collects latencies in memory that does not grow with their number, to a thousandth of each. */
export class Latencies {
  /** Holds microseconds. */
  readonly #histogram: RecordableHistogram = createHistogram({ figures: 3 });

  /** Adds a latency in milliseconds. */
  add(milliseconds: number): void {
    this.#histogram.record(Math.max(Math.round(milliseconds * 1000), 1));
  }

  /** What they are like; zeros when there are none. */
  summary(): Percentiles {
    const { count, max } = this.#histogram;
    if (count === 0) return { p50: 0, p99: 0, longest: 0 };
    return {
      p50: this.#histogram.percentile(50) / 1000,
      p99: this.#histogram.percentile(99) / 1000,
      longest: max / 1000,
    };
  }
}
