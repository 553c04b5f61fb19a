import type { ComparedKind } from './bot-process.ts';
import type { BotMemory, Compared, Round } from './comparison.ts';
import type { HeapGrowth } from './heap-growth.ts';
import type { Machine } from './machine.ts';
import type { Saturation } from './saturation.ts';
import type { Sample } from './soak.ts';

/** The middle, the lowest and the highest of the rounds. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A summary of the rounds of one bot with a number of questions in progress. */
export interface ComparedRow {
  readonly kind: ComparedKind;
  readonly inFlight: number;
  readonly perSecond: Spread;
  /** Milliseconds. */
  readonly p50: Spread;
  readonly p99: Spread;
  /** Milliseconds of processor time. */
  readonly cpuPerAnswer: Spread;
  /** The share of one core that the Discord side took. */
  readonly discordShare: Spread;
}

/** Something to reach, and whether it was. */
export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
}

/** Answers that were checked in full. */
export interface CheckedAnswers {
  readonly checked: number;
  /** What was wrong with some, in a few examples. */
  readonly faults: readonly string[];
  /** What the bots warned of in their logs, in a few examples. */
  readonly warnings: readonly string[];
}

/** What a comparison found. */
export interface LoadReport {
  readonly machine: Machine;
  readonly rows: readonly ComparedRow[];
  readonly memory: readonly BotMemory[];
  readonly saturation: Saturation;
  readonly answers: CheckedAnswers;
  readonly goals: readonly Goal[];
}

/** What asking very much found. */
export interface SoakReport {
  readonly machine: Machine;
  readonly users: number;
  readonly samples: readonly Sample[];
  readonly growth: HeapGrowth;
  readonly answers: CheckedAnswers;
  readonly goals: readonly Goal[];
}

/** The rounds in short. */
export function toRow({ kind, inFlight, rounds }: Compared): ComparedRow {
  const spread = (read: (round: Round) => number): Spread => spreadOf(rounds.map(read));
  return {
    kind,
    inFlight,
    perSecond: spread(({ perSecond }) => perSecond),
    p50: spread(({ latency }) => latency.p50),
    p99: spread(({ latency }) => latency.p99),
    cpuPerAnswer: spread(({ cpuPerAnswer }) => cpuPerAnswer),
    discordShare: spread(({ discordShare }) => discordShare),
  };
}

/** Of an even number of values the lower middle one. Zeros when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    lowest: sorted[0] ?? 0,
    highest: sorted.at(-1) ?? 0,
  };
}

/** How many times the answers of a row's bot with as many questions under way it gives. */
export function ratioTo(kind: ComparedKind, row: ComparedRow, rows: readonly ComparedRow[]): number | null {
  const other = rows.find((each) => each.kind === kind && each.inFlight === row.inFlight);
  return other === undefined || other.perSecond.median === 0
    ? null
    : row.perSecond.median / other.perSecond.median;
}
