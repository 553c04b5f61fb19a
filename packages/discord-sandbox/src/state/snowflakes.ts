const discordEpoch = 1_420_070_400_000;

/** Makes ids as Discord does: the time in their high bits, so that a later id is a greater one. */
export class Snowflakes {
  #last = 0n;

  /** A new id, greater than every one before. */
  next(): string {
    const now = BigInt(Date.now() - discordEpoch) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return this.#last.toString();
  }
}
