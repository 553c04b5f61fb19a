import { referenceName } from './engines/all-engines.ts';
import type { Measurement } from './measurement.ts';
import { duration, measurementOf, megabytes, missing, percent, speedUp, times } from './numbers.ts';
import type { BenchmarkResult, EngineResult, GrowthResult, Report } from './report.ts';
import { formatTable, wrap } from './table.ts';

const width = 120;
const headings = [
  'engine',
  'top-1\n%',
  'top-3\n%',
  '1\ntypo\ntop-1',
  'top-3',
  '2\ntypos\ntop-1',
  'top-3',
  'AUROC',
  'ref-\nused\n%',
  'build',
  'query\np50',
  'p99',
  'faster',
  'MB',
];
const legend =
  'Typos: typing errors put into the questions. AUROC: how well the score tells questions that can be answered from ' +
  'others. Refused: others refused when 95 % of the answerable are kept. Faster: median query against ' +
  `${referenceName}. MB: kept after building.`;

/** A report for people: tables at most 120 columns wide. */
export function toText({ machine, benchmarks, growth }: Report): string {
  const { node, processor, cores } = machine;
  return [
    `Node ${node} on ${cores} × ${processor}`,
    ...benchmarks.map(describeBenchmark),
    ...(benchmarks.length > 0 ? [wrap(legend, width)] : []),
    ...growth.map(describeGrowth),
  ].join('\n\n');
}

function describeBenchmark({
  name,
  targets,
  phrasings,
  inScope,
  outOfScope,
  engines,
}: BenchmarkResult): string {
  const counts = [
    `${targets} targets`,
    `${phrasings} phrasings`,
    `${inScope} questions they answer`,
    `${outOfScope} others`,
  ];
  const rows = engines.map((result) => rowOf(result, engines));
  const notes = engines.flatMap((result) => noteOf(result, inScope + outOfScope));
  return [
    `${name}: ${counts.join(', ')}`,
    '',
    formatTable(headings, rows),
    ...notes.map((note) => wrap(note, width)),
  ].join('\n');
}

function rowOf(result: EngineResult, all: readonly EngineResult[]): readonly string[] {
  const measurement = measurementOf(result);
  if (measurement === null) return [result.engine, ...headings.slice(1).map(() => missing)];
  const { clean, oneError, twoErrors, areaUnderCurve, refused, latency } = measurement;
  return [
    result.engine,
    ...[clean, oneError, twoErrors].flatMap(({ top1, top3 }) => [percent(top1), percent(top3)]),
    areaUnderCurve?.toFixed(3) ?? missing,
    percent(refused),
    duration(measurement.buildMilliseconds * 1000),
    duration(latency.p50),
    duration(latency.p99),
    times(speedUp(result, all)),
    megabytes(measurement.memoryBytes),
  ];
}

function noteOf({ engine, outcome }: EngineResult, questions: number): readonly string[] {
  switch (outcome.kind) {
    case 'measured': {
      const { clean, outOfScopeAsked, oneError, twoErrors } = outcome.measurement;
      const asked = clean.asked + outOfScopeAsked;
      if (asked === questions && oneError.asked === twoErrors.asked && oneError.asked === clean.asked)
        return [];
      return [
        `${engine}: asked ${asked} of ${questions} questions, ${oneError.asked} with one typo, ` +
          `${twoErrors.asked} with two; there was no time for more`,
      ];
    }
    case 'too slow':
      return [`${engine}: took over ${outcome.overSeconds} s`];
    case 'failed':
      return [`${engine}: failed: ${outcome.reason}`];
  }
}

function describeGrowth({ name, sizes }: GrowthResult): string {
  const table = (title: string, read: (measurement: Measurement) => string): string =>
    formatTable(
      [title, ...sizes.map(({ phrasings }) => phrasings.toLocaleString('en'))],
      (sizes[0]?.engines ?? []).map(({ engine }, row) => [
        engine,
        ...sizes.map(({ engines }) => {
          const outcome = engines[row]?.outcome;
          if (outcome === undefined || outcome.kind === 'failed') return 'failed';
          return outcome.kind === 'too slow' ? `over ${outcome.overSeconds} s` : read(outcome.measurement);
        }),
      ]),
    );
  return [
    `${name}, growing: phrasings multiplied by random changes of words`,
    table('query, p50', ({ latency }) => duration(latency.p50)),
    table('query, p99', ({ latency }) => duration(latency.p99)),
    table('build', ({ buildMilliseconds }) => duration(buildMilliseconds * 1000)),
    table('MB kept', ({ memoryBytes }) => megabytes(memoryBytes)),
  ].join('\n\n');
}
