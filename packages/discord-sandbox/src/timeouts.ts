import { responseDeadline } from './discord-numbers.ts';

/** How long the sandbox waits for a bot, in milliseconds. */
export interface Timeouts {
  /** For the first response to an interaction. */
  readonly answer: number;
  /** For the message of a deferred response. */
  readonly deferred: number;
  /** After a person's message, for a reply, from when the bot has confirmed that it got the message. */
  readonly quiet: number;
}

export const defaultTimeouts: Timeouts = { answer: responseDeadline, deferred: 15_000, quiet: 1_000 };
