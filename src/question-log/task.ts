import type { Insights } from './insights.ts';
import type { LoggedQuestion } from './question-log.ts';
import type { StampedEvent } from './question-store.ts';

/** What is wanted to be known of the questions kept. */
export type Request =
  | { readonly type: 'insights'; readonly days: number }
  | { readonly type: 'question'; readonly key: string };

/** Something to do with the file. */
export interface Task {
  readonly events: readonly StampedEvent[];
  /** Answered after the events are written. */
  readonly request: Request | null;
  /** Whether the file is let go of afterwards. */
  readonly last: boolean;
}

/** What a request asked for; null what it did not ask for, is not kept or cannot be read. */
export interface Answer {
  readonly insights: Insights | null;
  readonly question: LoggedQuestion | null;
}

/** Tells nothing. */
export const noAnswer: Answer = { insights: null, question: null };

/** What became of a task. */
export interface Outcome {
  /** Whether all of its events are on the disk; none of them is otherwise. */
  readonly written: boolean;
  /** What failed and what to do about it; null when all is well. */
  readonly failure: string | null;
  readonly answer: Answer;
}
