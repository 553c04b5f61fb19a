import { duration, megabytes, missing } from '../matching/numbers.ts';
import { formatTable } from '../matching/table.ts';
import {
  ratioTo,
  type CheckedAnswers,
  type ComparedRow,
  type Goal,
  type LoadReport,
  type SoakReport,
} from './load-report.ts';
import type { Machine } from './machine.ts';
import type { OpenLoopRound } from './open-loop.ts';
import { keptUp } from './saturation.ts';

/** A report for people. */
export function toText(report: LoadReport): string {
  const { machine, rows, memory, saturation, answers, goals } = report;
  const { rates, atHalf } = saturation;
  return [
    describeMachine(machine),
    formatTable(
      [
        'under\nway',
        'bot',
        'answers/s',
        'lowest to\nhighest',
        'beside bare,\nshort',
        'beside bare,\nsame size',
        'p50',
        'p99',
        'CPU an\nanswer',
        'Discord side,\nof a core',
      ],
      rows.map((row) => toCells(row, rows)),
    ),
    formatTable(
      ['after all that', 'RSS, MB', 'heap, MB'],
      memory.map(({ kind, rss, heap }) => [nameOf(kind), megabytes(rss), megabytes(heap)]),
    ),
    formatTable(
      ['questions/s sent', 'answers/s', 'p50', 'p99', 'kept up'],
      [
        ...rates.map((round) => toRateCells(count(round.offered), round)),
        ...(atHalf === null ? [] : [toRateCells(`half: ${count(atHalf.offered)}`, atHalf)]),
      ],
    ),
    describeGoals(goals, answers),
  ].join('\n\n');
}

/** A report of a soak for people. */
export function toSoakText({ machine, users, samples, goals, answers }: SoakReport): string {
  return [
    describeMachine(machine),
    `${count(samples.at(-1)?.questions ?? 0)} questions by ${count(users)} readers, 50 under way`,
    formatTable(
      ['questions', 'answers/s', 'p50', 'p99', 'heap, MB', 'RSS, MB'],
      samples.map(({ questions, perSecond, latency, heap, rss }) => [
        count(questions),
        count(perSecond),
        milliseconds(latency.p50),
        milliseconds(latency.p99),
        megabytes(heap),
        megabytes(rss),
      ]),
    ),
    describeGoals(goals, answers),
  ].join('\n\n');
}

function describeMachine({ node, processor, cores, loadAverage }: Machine): string {
  const { before, after } = loadAverage;
  return `Node ${node} on ${cores} × ${processor}; load average ${before.toFixed(2)} before, ${after.toFixed(2)} after`;
}

function toCells(row: ComparedRow, rows: readonly ComparedRow[]): readonly string[] {
  const { kind, inFlight, perSecond, p50, p99, cpuPerAnswer, discordShare } = row;
  return [
    String(inFlight),
    nameOf(kind),
    count(perSecond.median),
    `${count(perSecond.lowest)} – ${count(perSecond.highest)}`,
    ratio(ratioTo('bare', row, rows)),
    ratio(ratioTo('bare, same size', row, rows)),
    milliseconds(p50.median),
    milliseconds(p99.median),
    milliseconds(cpuPerAnswer.median),
    `${(discordShare.median * 100).toFixed(0)} %`,
  ];
}

function toRateCells(name: string, round: OpenLoopRound): readonly string[] {
  const { perSecond, latency } = round;
  return [
    name,
    count(perSecond),
    milliseconds(latency.p50),
    milliseconds(latency.p99),
    keptUp(round) ? 'yes' : 'no',
  ];
}

function describeGoals(goals: readonly Goal[], { faults, warnings }: CheckedAnswers): string {
  return [
    ...goals.map(({ text, isMet }) => `${isMet ? 'met   ' : 'MISSED'}  ${text}`),
    ...faults.map((fault) => `wrong   ${fault}`),
    ...warnings.map((warning) => `warned  ${warning}`),
  ].join('\n');
}

function nameOf(kind: ComparedRow['kind']): string {
  return {
    sidebar: 'Sidebar',
    'sidebar, asked before': 'Sidebar, asked before',
    bare: 'bare, short',
    'bare, same size': 'bare, same size',
  }[kind];
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function milliseconds(value: number): string {
  return duration(value * 1000);
}

function ratio(value: number | null): string {
  return value === null ? missing : value.toFixed(2);
}
