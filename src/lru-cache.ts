/** Results by key; the least recently used one is dropped when there are too many. */
export class LruCache<Result> {
  readonly #capacity: number;
  readonly #results = new Map<string, Result>();

  /** @param capacity How many results are kept at most. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The result for a key, computed unless it is kept. */
  get(key: string, compute: () => Result): Result {
    const result = this.#results.get(key) ?? compute();
    // A map keeps the order of insertion: this makes the key the most recently used.
    this.#results.delete(key);
    this.#results.set(key, result);
    if (this.#results.size > this.#capacity) this.#dropOldest();
    return result;
  }

  #dropOldest(): void {
    const [oldest] = this.#results.keys();
    if (oldest !== undefined) this.#results.delete(oldest);
  }

  /** Drops the result for a key. */
  drop(key: string): void {
    this.#results.delete(key);
  }
}
