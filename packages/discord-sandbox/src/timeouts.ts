import { responseDeadline } from './discord-numbers.ts';

/** How long the sandbox waits for a bot, in milliseconds. */
export interface Timeouts {
  /** For the first response to an interaction. */
  readonly answer: number;
  /** For the message of a deferred response. */
  readonly deferred: number;
}

export const defaultTimeouts: Timeouts = { answer: responseDeadline, deferred: 15_000 };
