import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command-line.ts';
import { readOptions } from './command-line.ts';
import { heapGrowth } from './heap-growth.ts';
import { Latencies } from './latencies.ts';
import { spreadOf } from './load-report.ts';
import { keptUp } from './saturation.ts';
import type { Sample } from './soak.ts';

const latency = { p50: 1, p99: 2, longest: 3 };

function samples(heaps: readonly number[]): readonly Sample[] {
  return heaps.map((megabytes, index) => ({
    questions: (index + 1) * 50_000,
    perSecond: 1000,
    latency,
    rss: 0,
    heap: megabytes * 1_000_000,
  }));
}

describe('the growth of memory', () => {
  it('is flat when it settles after a beginning', () => {
    expect(heapGrowth(samples([20, 60, 80, 100, 100, 100.5, 100, 100.5]))).toMatchObject({ isFlat: true });
  });

  it('is not flat when it goes on', () => {
    const growth = heapGrowth(samples([20, 30, 40, 50, 60, 70, 80, 90]));
    expect(growth).toMatchObject({ isFlat: false, bytesPerThousandQuestions: 200_000 });
    expect(growth.bytes).toBeCloseTo(30_000_000);
    expect(growth.share).toBeCloseTo(0.5);
  });

  it('forgives a few megabytes of a small heap, and a small share of a large one', () => {
    expect(heapGrowth(samples([10, 10, 10, 10, 10, 11, 12, 13]))).toMatchObject({ isFlat: true });
    expect(heapGrowth(samples([400, 400, 400, 400, 400, 402, 404, 406]))).toMatchObject({ isFlat: true });
  });
});

describe('the figures of a round', () => {
  it('are percentiles in milliseconds', () => {
    const latencies = new Latencies();
    for (let milliseconds = 1; milliseconds <= 100; milliseconds += 1) latencies.add(milliseconds);
    const { p50, p99, longest } = latencies.summary();
    expect(p50).toBeCloseTo(50, 0);
    expect(p99).toBeCloseTo(99, 0);
    expect(longest).toBeCloseTo(100, 0);
    expect(new Latencies().summary()).toEqual({ p50: 0, p99: 0, longest: 0 });
  });

  it('are printed with their middle and their ends', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, lowest: 1, highest: 3 });
  });

  it('tell that a bot keeps up when nearly all answers come in time', () => {
    expect(keptUp({ offered: 100, perSecond: 98, latency })).toBe(true);
    expect(keptUp({ offered: 100, perSecond: 90, latency })).toBe(false);
  });
});

describe('the command line of the load', () => {
  it('asks a million questions for a hundred thousand readers by default', () => {
    expect(readOptions(['--soak'])).toMatchObject({ soak: true, users: 100_000, questions: 1_000_000 });
    expect(readOptions(['--soak', '--users', '5', '--questions', '10'])).toMatchObject({
      users: 5,
      questions: 10,
    });
  });

  it('refuses what does not go together and what is no number', () => {
    expect(() => readOptions(['--quick', '--soak'])).toThrow('--quick and --soak do not go together');
    expect(() => readOptions(['--questions', '5'])).toThrow('--questions goes with --soak only');
    expect(() => readOptions(['--users', 'many'])).toThrow('--users needs a whole number from 1, not "many"');
    expect(() => readOptions(['--fast'])).toThrow(UsageError);
  });
});
