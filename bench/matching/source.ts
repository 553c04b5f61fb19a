import type { Benchmark } from './benchmark.ts';
import { readDataSet } from './data-set.ts';
import { readShippedStory } from './shipped-story.ts';

/** Where a benchmark comes from: a data set file, or null for the shipped story. */
export type Source = string | null;

/**
 * Reads a benchmark.
 * @throws BenchmarkError when it cannot be read or is not sound.
 */
export async function readSource(source: Source): Promise<Benchmark> {
  return source === null ? readShippedStory() : readDataSet(source);
}
