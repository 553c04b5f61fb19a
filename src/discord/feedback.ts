import type { Logger } from 'pino';

/** What a reader thinks of an answer: never who they are nor what they typed. */
export interface Feedback {
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  readonly verdict: 'helpful' | 'unhelpful';
}

/** Where feedback goes. */
export interface FeedbackSink {
  /** Takes one reader's feedback; never throws. */
  take(feedback: Feedback): void;
}

/** Leaves feedback in the log, a line each, and nowhere else. */
export function logFeedback(log: Logger): FeedbackSink {
  return { take: (feedback) => log.info({ feedback }, 'Feedback') };
}
