/**
 * The values that a label may have. Every value is a time series of its own, which whoever collects the metrics keeps for
 * months, so their number must not grow with what is sent to the bot.
 */
export class LabelValues {
  readonly #known: Set<string>;
  readonly #limit: number;
  readonly #other: string;

  /**
   * @param known Values that always stand for themselves.
   * @param other What stands for all that do not.
   * @param room How many further values are taken as they come; none if left out.
   */
  constructor(known: readonly string[], other: string, room = 0) {
    this.#known = new Set(known);
    this.#limit = this.#known.size + room;
    this.#other = other;
  }

  /** The value itself, or what stands for it. */
  bound(value: string): string {
    if (this.#known.has(value)) return value;
    if (this.#known.size >= this.#limit) return this.#other;
    this.#known.add(value);
    return value;
  }
}
