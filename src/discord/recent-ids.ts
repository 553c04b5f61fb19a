/** Remembers the latest ids. */
export class RecentIds {
  readonly #ids = new Set<string>();
  /** The same ids in a ring. The first of a set takes long to find, after all that were deleted before it. */
  readonly #ring: string[] = [];
  readonly #capacity: number;
  #next = 0;

  /** @param capacity How many are remembered. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Remembers an id; returns whether it is new. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    const oldest = this.#ring[this.#next];
    if (oldest !== undefined) this.#ids.delete(oldest);
    this.#ids.add(id);
    this.#ring[this.#next] = id;
    this.#next = (this.#next + 1) % this.#capacity;
    return true;
  }
}
