import type { Insights } from './insights.ts';
import type { LoggedQuestion } from './question-log.ts';
import type { StampedEvent } from './question-store.ts';

/** A request for data from the questions kept. */
export type Request =
  | { readonly type: 'insights'; readonly days: number; readonly story: string | null }
  | { readonly type: 'question'; readonly key: string }
  | { readonly type: 'claim'; readonly notices: readonly string[] }
  | { readonly type: 'release'; readonly notices: readonly string[] };

/** A task for the thread that has the file. */
export interface Task {
  readonly events: readonly StampedEvent[];
  /** Answered after the events are written. */
  readonly request: Request | null;
  /** Whether to close the file afterwards. */
  readonly last: boolean;
}

/** The data requested; null for what was not requested, is not kept or cannot be read. */
export interface Answer {
  readonly insights: Insights | null;
  readonly question: LoggedQuestion | null;
  readonly claimed: boolean | null;
}

/** The answer without any data. */
export const noAnswer: Answer = { insights: null, question: null, claimed: null };

/** The result of a task. */
export interface TaskResult {
  /** Whether all of its events are on the disk; otherwise none of them is. */
  readonly written: boolean;
  /** What failed and what to do about it; null if nothing failed. */
  readonly failure: string | null;
  readonly answer: Answer;
}
