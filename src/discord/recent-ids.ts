/** Remembers the latest ids. */
export class RecentIds {
  readonly #ids = new Set<string>();
  readonly #capacity: number;

  /** @param capacity How many are remembered. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Remembers an id; returns whether it is new. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#capacity && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
