/** How often this process looks at the clock, in milliseconds. */
const tick = 20;
/** A timer may be late by so much without anything standing still, in milliseconds. */
const usual = 30;

/** When this process stood still: what it saw then may have happened earlier. Times are of `performance.now()`. */
export class Stalls {
  readonly #found: { readonly from: number; readonly until: number }[] = [];
  readonly #timer: NodeJS.Timeout;
  #last = performance.now();

  constructor() {
    this.#timer = setInterval(() => this.#look(), tick);
    this.#timer.unref();
  }

  /** For how long it stood still between two moments, in milliseconds. */
  within(from: number, until: number): number {
    return this.#found
      .filter((stall) => stall.from < until && stall.until > from)
      .reduce((sum, stall) => sum + stall.until - stall.from, 0);
  }

  /** The longest of all, in milliseconds. */
  get longest(): number {
    return Math.max(0, ...this.#found.map(({ from, until }) => until - from));
  }

  /** Looks no more. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    if (now - this.#last > tick + usual) this.#found.push({ from: this.#last, until: now });
    this.#last = now;
  }
}
