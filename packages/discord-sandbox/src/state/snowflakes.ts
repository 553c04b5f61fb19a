const discordEpoch = 1_420_070_400_000;

/** Makes ids as Discord does: the time is in the high bits, so later ids are greater. */
export class Snowflakes {
  #last = 0n;

  /** A new id, greater than all earlier ones. */
  next(): string {
    const now = BigInt(Date.now() - discordEpoch) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return this.#last.toString();
  }
}
