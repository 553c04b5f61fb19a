import type { Memory } from './bot.ts';

/** Memory in use after some share of the run. */
export interface MemorySample extends Memory {
  /** Interactions so far. */
  readonly interactions: number;
}

/** How memory went on through a run. Bytes. */
export interface MemoryTrend {
  readonly first: Memory;
  readonly middle: Memory;
  readonly last: Memory;
  /** What a line fitted through the samples rises by, from the first to the last of those that count. */
  readonly heapRise: number;
  /** What the lowest sample of the second half is above the lowest of the first: a thread that learns takes much, and gives it back. */
  readonly rssRise: number;
}

/** The share of the samples at the beginning that does not count: caches fill up and code is compiled, which is not a leak. */
const warmUp = 1 / 4;
/** A run after which memory has risen by more than this, in bytes, is not flat. */
const maxHeapRise = 4 * 1024 * 1024;
const maxRssRise = 64 * 1024 * 1024;
const fewestSamples = 8;

/** The trend of the samples; null when there are too few of them to tell. */
export function trendOf(samples: readonly MemorySample[]): MemoryTrend | null {
  const [first] = samples;
  const middle = samples[Math.floor(samples.length / 2)];
  const last = samples.at(-1);
  if (!first || !middle || !last || samples.length < fewestSamples) return null;
  const counted = samples.slice(Math.floor(samples.length * warmUp));
  const half = Math.floor(counted.length / 2);
  return {
    first,
    middle,
    last,
    heapRise: Math.round(rise(counted, ({ heap }) => heap)),
    rssRise: lowest(counted.slice(half)) - lowest(counted.slice(0, half)),
  };
}

/** Whether memory has stayed as it was. */
export function isFlat({ heapRise, rssRise }: MemoryTrend): boolean {
  return heapRise <= maxHeapRise && rssRise <= maxRssRise;
}

function lowest(samples: readonly MemorySample[]): number {
  return Math.min(...samples.map(({ rss }) => rss));
}

/** Least squares: the slope over the interactions, times their number. */
function rise(samples: readonly MemorySample[], valueOf: (sample: MemorySample) => number): number {
  const xs = samples.map(({ interactions }) => interactions);
  const ys = samples.map(valueOf);
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] ?? meanY) - meanY)));
  const variance = mean(xs.map((x) => (x - meanX) ** 2));
  return variance === 0 ? 0 : (covariance / variance) * ((xs.at(-1) ?? 0) - (xs[0] ?? 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
