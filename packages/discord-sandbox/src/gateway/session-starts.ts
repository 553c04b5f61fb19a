import type { JsonObject } from '../json.ts';
import type { Limits } from '../limits.ts';

const day = 86_400_000;

/** Why a bot may not start a session now. */
export type StartRefusal = 'too-fast' | 'too-many';

/** Counts the sessions that a bot starts, and how fast its shards identify. Times are of `performance.now()`. */
export class SessionStarts {
  readonly #limits: Limits;
  #dayEnds = performance.now() + day;
  #used = 0;
  /** When each group of shards may identify again; `shard % maxConcurrency` is a shard's group. */
  readonly #free = new Map<number, number>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts a start of a shard, or says why it is refused. */
  take(shard: number): StartRefusal | undefined {
    const { sessionStarts, maxConcurrency, identifyInterval } = this.#limits;
    const now = performance.now();
    this.#renew(now);
    const group = shard % maxConcurrency;
    if (now < (this.#free.get(group) ?? 0)) return 'too-fast';
    if (this.#used >= sessionStarts) return 'too-many';
    this.#used += 1;
    this.#free.set(group, now + identifyInterval);
    return undefined;
  }

  /** Discord's object of this limit. */
  object(): JsonObject {
    const now = performance.now();
    this.#renew(now);
    const total = Math.min(this.#limits.sessionStarts, Number.MAX_SAFE_INTEGER);
    return {
      total,
      remaining: total - this.#used,
      reset_after: Math.ceil(this.#dayEnds - now),
      max_concurrency: this.#limits.maxConcurrency,
    };
  }

  #renew(now: number): void {
    if (now < this.#dayEnds) return;
    this.#dayEnds = now + day;
    this.#used = 0;
  }
}
