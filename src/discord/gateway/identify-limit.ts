/** How long Discord wants between two identifies of shards that share a bucket, in milliseconds. */
const interval = 5_000;

/** Lets shards identify no faster than Discord allows: one of each bucket every five seconds. */
export class IdentifyLimit {
  readonly #concurrency: number;
  readonly #now: () => number;
  readonly #wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly #turns = new Map<number, Promise<void>>();
  readonly #identifiedAt = new Map<number, number>();

  /**
   * @param concurrency How many buckets there are: Discord's `max_concurrency`.
   * @param now The present, in milliseconds, by a monotonic clock.
   * @param wait Waits some milliseconds; rejects when it is aborted.
   */
  constructor(
    concurrency: number,
    now: () => number,
    wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>,
  ) {
    this.#concurrency = concurrency;
    this.#now = now;
    this.#wait = wait;
  }

  /** Resolves when it is a shard's turn, after those that asked before. Rejects when it is aborted. */
  waitForTurn(shardId: number, signal: AbortSignal): Promise<void> {
    const bucket = shardId % this.#concurrency;
    const turn = this.#takeTurn(bucket, this.#turns.get(bucket), signal);
    this.#turns.set(
      bucket,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #takeTurn(bucket: number, before: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
    await before;
    const last = this.#identifiedAt.get(bucket);
    const left = last === undefined ? 0 : last + interval - this.#now();
    if (left > 0) await this.#wait(left, signal);
    signal.throwIfAborted();
    this.#identifiedAt.set(bucket, this.#now());
  }
}
