import { answerDeadline } from './discord-numbers.ts';

/** How long the sandbox waits for a bot, in milliseconds. */
export interface Timeouts {
  /** For the first answer to an interaction. */
  readonly answer: number;
  /** For the message of a deferred answer. */
  readonly deferred: number;
}

export const usualTimeouts: Timeouts = { answer: answerDeadline, deferred: 15_000 };
