import { cpus } from 'node:os';

import { countPhrasings, type Benchmark } from './benchmark.ts';
import { engines } from './engines/all-engines.ts';
import type { Limits } from './measurement.ts';
import type { BenchmarkResult, EngineResult, GrowthResult, Report } from './report.ts';
import { runTask } from './run-task.ts';
import { readSource, type Source } from './source.ts';

const shortLimits: Limits = { build: 120, ask: 10 };
const fullLimits: Limits = { build: 1800, ask: 7200 };
const growthLimits: Limits = { build: 120, ask: 10 };
const growthSizes = [100, 1_000, 10_000, 100_000];

/** What to measure. */
export interface Plan {
  readonly sources: readonly Source[];
  readonly full: boolean;
  readonly growth: boolean;
}

/**
 * Measures every engine on every benchmark, one after another. All benchmarks are read before the first is measured.
 * @param onProgress Called with a progress line to show.
 * @throws BenchmarkError when a benchmark cannot be read.
 */
export async function runPlan(
  { sources, full, growth }: Plan,
  onProgress: (line: string) => void,
): Promise<Report> {
  const benchmarks: [Source, Benchmark][] = [];
  for (const source of sources) benchmarks.push([source, await readSource(source)]);
  const results: BenchmarkResult[] = [];
  const grown: GrowthResult[] = [];
  for (const [source, benchmark] of benchmarks) {
    results.push(await measureAll(source, benchmark, full ? fullLimits : shortLimits, onProgress));
    if (growth) grown.push(await measureGrowth(source, benchmark, onProgress));
  }
  const processors = cpus();
  return {
    machine: {
      node: process.version,
      processor: processors[0]?.model.trim() ?? 'unknown',
      cores: processors.length,
    },
    benchmarks: results,
    growth: grown,
  };
}

async function measureAll(
  source: Source,
  benchmark: Benchmark,
  limits: Limits,
  onProgress: (line: string) => void,
): Promise<BenchmarkResult> {
  const { name, targets, inScope, outOfScope } = benchmark;
  const results: EngineResult[] = [];
  for (const { name: engine } of engines) {
    onProgress(`${name}: ${engine}`);
    results.push({ engine, outcome: await runTask({ engine, source, size: null, limits }) });
  }
  return {
    name,
    targets: targets.length,
    phrasings: countPhrasings(benchmark),
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    engines: results,
  };
}

async function measureGrowth(
  source: Source,
  { name }: Benchmark,
  onProgress: (line: string) => void,
): Promise<GrowthResult> {
  const outgrown = new Map<string, EngineResult>();
  const sizes: GrowthResult['sizes'][number][] = [];
  for (const phrasings of growthSizes) {
    const results: EngineResult[] = [];
    for (const { name: engine } of engines) {
      onProgress(`${name}: ${engine} with ${phrasings} phrasings`);
      const result = outgrown.get(engine) ?? {
        engine,
        outcome: await runTask({ engine, source, size: phrasings, limits: growthLimits }),
      };
      // What is too slow now is not tried on more.
      if (result.outcome.kind !== 'measured') outgrown.set(engine, result);
      results.push(result);
    }
    sizes.push({ phrasings, engines: results });
  }
  return { name, sizes };
}
