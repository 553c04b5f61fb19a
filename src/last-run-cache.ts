/**
 * Results by key, of which one run of some work keeps those that it or the run before it has asked for: most of what an edit
 * leaves as it was is the same in both, and nothing else is held in memory.
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
