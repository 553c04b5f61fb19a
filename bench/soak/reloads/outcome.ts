import { type Problem, formatProblem } from '../../../src/knowledge/problem.ts';
import type { ReloadTrigger } from '../../../src/serving/knowledge-base.ts';
import type { LedgerTotals } from './ledger.ts';

/** One reload, and what was done to the folder before. */
export interface Attempt {
  readonly what: string;
  readonly trigger: ReloadTrigger;
  readonly served: boolean;
  /** In milliseconds. */
  readonly took: number;
  /** What the process held at most meanwhile, in bytes. */
  readonly memory: number;
}

/** Bytes that the process held while nothing was reloaded: the median of each quarter of the run. */
export interface MemoryTrend {
  /** In all. */
  readonly held: readonly number[];
  /** By objects of the main thread, once the garbage was taken away. */
  readonly objects: readonly number[];
}

/** All that came of a run. */
export interface Outcome {
  readonly seed: number;
  readonly attempts: readonly Attempt[];
  readonly questions: LedgerTotals;
  /** Null when the run was too short to tell. */
  readonly memory: MemoryTrend | null;
  /** Why a part of the damages did not do what their names say; empty when all did. */
  readonly notes: readonly string[];
  /** What broke a promise; empty when none was broken. */
  readonly faults: readonly string[];
}

/** What JavaScript says when nobody foresaw an error, which tells a curator nothing. */
const bareException =
  /\b(?:[A-Z]\w*)?Error\b|\bundefined\b|\[object |Cannot read prop|call stack|out of memory|ERR_|node:|\.js:\d/u;

/** What is wrong with the reasons given for a refusal; empty when each says what and where. */
export function faultsOfReasons(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return ['was refused without a reason'];
  return problems
    .filter(
      ({ file, line, column, message }) =>
        file === '' || !(line >= 1) || !(column >= 1) || message === '' || bareException.test(message),
    )
    .slice(0, 3)
    .map((problem) => `was refused with an unclear reason: ${formatProblem(problem).slice(0, 300)}`);
}
