import { join } from 'node:path';
import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { describeMachine, loadAverage } from '../load/machine.ts';
import { readShippedQuestions } from '../load/shipped-questions.ts';
import { formatTable } from '../matching/table.ts';
import { measureReloads } from './reload-time.ts';
import type { Round } from './round.ts';
import { openSetting, type Setting } from './setting.ts';
import { measureShards } from './shards.ts';
import { measureSignatures } from './signatures.ts';
import { measureDatabase, measureFour } from './throughput.ts';
import { measureUpheaval } from './upheaval.ts';

const usage = `Usage: npm run -s bench:scaling -- [--json] [--quick]

Measures several processes with one PostgreSQL database, which it starts itself: throughput, latency, reloads, losses.

  --json     one JSON document on standard output, nothing else
  --quick    short rounds, two minutes; the figures are rough
  --help     this text

Exit codes: 0 every goal is met, 1 one is missed, 2 the command line is wrong.`;

/** A figure, beside its goal. */
interface Figure {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly isMet: boolean;
}

const bridge = join('test', 'fixtures', 'knowledge', 'bridge');
const usualEffort = {
  rounds: 5,
  requests: 3_000,
  pings: 10_000,
  reloads: 10,
  upheaval: { reloads: 200, kills: 20 },
};
const quickEffort = {
  rounds: 2,
  requests: 600,
  pings: 2_000,
  reloads: 2,
  upheaval: { reloads: 12, kills: 3 },
};

async function measure(effort: typeof usualEffort): Promise<readonly Figure[]> {
  const setting = await openSetting();
  try {
    return [...(await measureEndpoints(setting, effort)), await measureMemory()];
  } finally {
    await setting.close();
  }
}

async function measureEndpoints(setting: Setting, effort: typeof usualEffort): Promise<readonly Figure[]> {
  const { questions } = await readShippedQuestions();
  const { one, four } = await measureFour(setting, questions, effort);
  progress('four processes');
  const { without, beside } = await measureDatabase(setting, questions, effort);
  progress('with and without a database');
  const { endpoint, bare } = await measureSignatures(setting, effort.pings);
  progress('signatures');
  const reloads = await measureReloads(setting, effort.reloads);
  progress('reloads');
  const outcome = await measureUpheaval(setting, bridge, effort.upheaval);
  progress('upheaval');
  const gain = median(four, 'perSecond') / median(one, 'perSecond');
  const cost = median(four, 'cpuEach') / median(one, 'cpuEach');
  const slower =
    medianOf(beside.map(({ latency }) => latency.p50)) / medianOf(without.map(({ latency }) => latency.p50));
  const { answered, mixed, lost, missingRows } = outcome;
  const { upheaval } = effort;
  return [
    {
      what: 'answers a second, four processes beside one',
      value: `${gain.toFixed(2)} × (${median(four, 'perSecond').toFixed(0)} beside ${median(one, 'perSecond').toFixed(0)}; the generator took ${percent(median(four, 'generatorShare'))} of a core; ${unanswered([...one, ...four])} came too late)`,
      goal: '1.8 ×',
      isMet: gain >= 1.8,
    },
    {
      what: 'processor time of an answer, four processes beside one',
      value: `${cost.toFixed(2)} × (${median(four, 'cpuEach').toFixed(2)} ms beside ${median(one, 'cpuEach').toFixed(2)} ms)`,
      goal: '',
      isMet: true,
    },
    {
      what: 'an answer, p50, with DATABASE_URL beside without',
      value: `${slower.toFixed(2)} × (${medianOf(beside.map(({ latency }) => latency.p50)).toFixed(2)} ms beside ${medianOf(without.map(({ latency }) => latency.p50)).toFixed(2)} ms)`,
      goal: '1.05 ×',
      isMet: slower <= 1.05,
    },
    {
      what: 'signatures a second of processor time, endpoint beside crypto.verify',
      value: `${(endpoint / bare).toFixed(2)} × (${endpoint.toFixed(0)} beside ${bare.toFixed(0)})`,
      goal: '0.5 ×',
      isMet: endpoint >= bare / 2,
    },
    {
      what: 'from the first of eight processes serving a reload to the last',
      value: `${medianOf(reloads)} ms (${Math.min(...reloads)} to ${Math.max(...reloads)})`,
      goal: '250 ms',
      isMet: medianOf(reloads) <= 250,
    },
    {
      what: `${upheaval.reloads} reloads, ${upheaval.kills} kills, connections ended ${upheaval.kills} times`,
      value: `${answered} answers, ${mixed} mixed, ${lost} questions lost, ${missingRows} not in the log`,
      goal: '0 mixed, 0 lost',
      isMet: mixed === 0 && lost === 0,
    },
  ];
}

async function measureMemory(): Promise<Figure> {
  const [one, sixteen] = [await measureShards(1, 1), await measureShards(10_000, 16)];
  progress('shards');
  return {
    what: 'memory of 16 shards with 10,000 servers beside one shard',
    value: `${(sixteen / one).toFixed(2)} × (${sixteen.toFixed(0)} MB beside ${one.toFixed(0)} MB)`,
    goal: '1.5 ×',
    isMet: sixteen <= 1.5 * one,
  };
}

function median(rounds: readonly Round[], field: 'perSecond' | 'cpuEach' | 'generatorShare'): number {
  return medianOf(rounds.map((round) => round[field]));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function unanswered(rounds: readonly Round[]): number {
  return rounds.reduce((total, round) => total + round.unanswered, 0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function progress(done: string): void {
  process.stderr.write(`measured: ${done}\n`);
}

async function main(words: readonly string[]): Promise<void> {
  const { options, wantsHelp } = readCommandLine(words, {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  });
  if (wantsHelp) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const before = loadAverage();
  const figures = await measure(options.quick ? quickEffort : usualEffort);
  const machine = describeMachine(before);
  const rows = figures.map(({ what, value, goal, isMet }) => [what, value, goal, isMet ? 'yes' : 'no']);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ machine, figures }, null, 2)}\n`
      : `${formatTable(['figure', 'measured', 'goal', 'met'], rows)}\n${machine.node}, ${machine.cores} cores, load ${before.toFixed(1)} before and ${machine.loadAverage.after.toFixed(1)} after\n`,
  );
  if (figures.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, 'npm run -s bench:scaling --').errors);
  process.exitCode = 2;
}
