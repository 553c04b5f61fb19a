import type { Logger } from 'pino';

/** How long the same reason is not logged again, in milliseconds. */
const pause = 60_000;

/** Logs warnings that may come by the thousand: one line a minute for the same reason, with how many there were since the last. */
export class ThrottledLog {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #reasons = new Map<string, { loggedAt: number; since: number }>();

  /** @param now In milliseconds; by `performance.now()` unless given. */
  constructor(log: Logger, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /**
   * Logs a warning, unless it was logged within the last minute.
   *
   * @param message The reason: one of a few, never a text from outside.
   */
  warn(message: string, fields: object = {}): void {
    const now = this.#now();
    const earlier = this.#reasons.get(message);
    if (earlier !== undefined && now - earlier.loggedAt < pause) {
      earlier.since += 1;
      return;
    }
    const repeated = earlier === undefined || earlier.since === 0 ? {} : { repeated: earlier.since };
    this.#reasons.set(message, { loggedAt: now, since: 0 });
    this.#log.warn({ ...fields, ...repeated }, message);
  }
}
