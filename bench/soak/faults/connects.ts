/** How often a bot has connected. */
interface Counts {
  readonly resumes: number;
  readonly identifies: number;
}

/** Follows the bot's connection in what the sandbox logs. */
export class Connects {
  #strikes = 0;
  #all: Counts = { resumes: 0, identifies: 0 };
  #atStrike: Counts = this.#all;

  /** Takes a line of the sandbox's log. */
  take(line: string): void {
    const { resumes, identifies } = this.#all;
    if (line.startsWith('A bot has resumed')) this.#all = { resumes: resumes + 1, identifies };
    if (line.startsWith('A bot has identified')) this.#all = { resumes, identifies: identifies + 1 };
    if (!line.includes('injected into the gateway')) return;
    this.#strikes += 1;
    this.#atStrike = this.#all;
  }

  /** How many faults have struck the connection. */
  get strikes(): number {
    return this.#strikes;
  }

  /** From the start on. */
  get all(): Counts {
    return this.#all;
  }

  /** Since the latest fault struck: on a busy machine the bot may have come back from a break of its own right before. */
  get sinceStrike(): Counts {
    const { resumes, identifies } = this.#atStrike;
    return { resumes: this.#all.resumes - resumes, identifies: this.#all.identifies - identifies };
  }
}
