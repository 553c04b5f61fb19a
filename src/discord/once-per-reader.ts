/** How many of the latest are remembered, so that memory stays bounded. */
const mostRemembered = 10_000;

/** Tells whether a reader does something for the first time. Remembers the latest in memory, and nothing after a restart. */
export class OncePerReader {
  readonly #seen = new Set<string>();

  /** Whether this reader has not done this before, as far as is remembered; from now on they have. */
  isFirst(userId: string, deed: string): boolean {
    const both = `${userId} ${deed}`;
    if (this.#seen.has(both)) return false;
    this.#seen.add(both);
    const [oldest] = this.#seen;
    if (this.#seen.size > mostRemembered && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }
}
