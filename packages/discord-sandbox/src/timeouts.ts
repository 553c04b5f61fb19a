import { responseDeadline } from './discord-numbers.ts';

/** How long the sandbox waits for a bot, in milliseconds. */
export interface Timeouts {
  /** For a bot that is just starting, from the first request of somebody who uses it. */
  readonly start: number;
  /** For the first response to an interaction. */
  readonly answer: number;
  /** For the message of a deferred response. */
  readonly deferred: number;
}

export const defaultTimeouts: Timeouts = { start: 5_000, answer: responseDeadline, deferred: 15_000 };
