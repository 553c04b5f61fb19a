import { answerDeadline } from './discord-numbers.ts';

/** How long the sandbox waits for a bot, in milliseconds. */
export interface Timeouts {
  /** The first requests, for a bot that is just starting. */
  readonly start: number;
  /** For the first answer to an interaction. */
  readonly answer: number;
  /** For the message of a deferred answer. */
  readonly deferred: number;
}

export const usualTimeouts: Timeouts = { start: 5_000, answer: answerDeadline, deferred: 15_000 };
