/**
 * A cache of results by key that keeps only what the current run of some work, or the run before it, has asked for. An edit leaves
 * most of what two runs ask for the same, and nothing else stays in memory.
 */
export class LastRunCache<Result> {
  #lastRun: ReadonlyMap<string, Result> = new Map();
  #thisRun = new Map<string, Result>();

  /** Begins another run. */
  begin(): void {
    this.#lastRun = this.#thisRun;
    this.#thisRun = new Map();
  }

  /** The result for a key, computed unless this run or the last one has asked for it. */
  get(key: string, compute: () => Result): Result {
    const result = this.#thisRun.get(key) ?? this.#lastRun.get(key) ?? compute();
    this.#thisRun.set(key, result);
    return result;
  }
}
