/**
 * The values that a label may have. Each is a time series of its own, which Prometheus keeps for months, so their number must
 * not grow with what is sent to the bot.
 */
export class LabelValues {
  readonly #known: Set<string>;
  readonly #limit: number;
  readonly #other: string;

  /**
   * @param known Values that are always kept.
   * @param other Replaces every value that is not kept.
   * @param room How many further values are kept, first come first served; none by default.
   */
  constructor(known: readonly string[], other: string, room = 0) {
    this.#known = new Set(known);
    this.#limit = this.#known.size + room;
    this.#other = other;
  }

  /** The value itself, or `other`. */
  bound(value: string): string {
    if (this.#known.has(value)) return value;
    if (this.#known.size >= this.#limit) return this.#other;
    this.#known.add(value);
    return value;
  }
}
