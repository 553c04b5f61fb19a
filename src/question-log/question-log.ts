import type { Language } from '../text/language.ts';
import type { Insights } from './insights.ts';
import type { QuestionEvent } from './question-event.ts';

/** A question as it was asked. */
export interface LoggedQuestion {
  readonly key: string;
  readonly text: string;
  readonly language: Language;
}

/** What readers asked and with what result. Never delays an answer and never throws; what cannot be kept is lost. */
export interface QuestionLog {
  /** Keeps an event, shortly after the call. */
  record(event: QuestionEvent): void;
  /** What was asked in the last days, up to now; null if there is no log or it cannot be read. */
  insights(days: number): Promise<Insights | null>;
  /** The question with a key; null if it is not kept or cannot be read. */
  question(key: string): Promise<LoggedQuestion | null>;
  /**
   * Claims a notice that is to be sent once, by whichever process. A notice may have several names.
   * @returns Whether none of its names was claimed before; false if the log cannot be written.
   */
  claim(notices: readonly string[]): Promise<boolean>;
  /** Releases a notice that could not be sent. */
  release(notices: readonly string[]): Promise<void>;
  /** Keeps what was recorded before, and closes the file. */
  close(): Promise<void>;
}

/** A log that keeps nothing. */
export const noQuestionLog: QuestionLog = {
  record: () => undefined,
  insights: () => Promise.resolve(null),
  question: () => Promise.resolve(null),
  claim: () => Promise.resolve(false),
  release: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** The file of the question log unless QUESTION_LOG names another, relative to the working directory. */
export const defaultLogFile = 'data/questions.sqlite';

/** The file that a value of QUESTION_LOG stands for; null if it turns the log off. */
export function logFileOf(setting: string): string | null {
  const word = setting.trim().toLowerCase();
  if (word === 'off') return null;
  return word === 'on' || word === '' ? defaultLogFile : setting.trim();
}
