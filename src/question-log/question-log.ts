import type { Language } from '../text/language.ts';
import type { Insights } from './insights.ts';
import type { QuestionEvent } from './question-event.ts';

/** A question as it was asked. */
export interface LoggedQuestion {
  readonly key: string;
  readonly text: string;
  readonly language: Language;
}

/** What readers asked and what became of it. Never delays an answer and never throws; what cannot be kept is lost. */
export interface QuestionLog {
  /** Keeps an event some time after the call. */
  record(event: QuestionEvent): void;
  /** What was asked in the last days, up to now; null when there is no log, or it cannot be read. */
  insights(days: number): Promise<Insights | null>;
  /** The question with a key; null when it is not kept, or cannot be read. */
  question(key: string): Promise<LoggedQuestion | null>;
  /** Keeps what was recorded before, and lets go of the file. */
  close(): Promise<void>;
}

/** Keeps nothing. */
export const noQuestionLog: QuestionLog = {
  record: () => undefined,
  insights: () => Promise.resolve(null),
  question: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
