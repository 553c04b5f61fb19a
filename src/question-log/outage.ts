/** Receives messages for the people who run the bot. */
export interface Report {
  info(message: string): void;
  warn(message: string): void;
}

/** Reports once that a question log has failed, and once that it works again. */
export class Outage {
  readonly #path: string;
  readonly #report: Report;
  #ongoing = false;
  #lost = 0;

  constructor(path: string, report: Report) {
    this.#path = path;
    this.#report = report;
  }

  /** The log has failed; the reason says what to do. */
  begin(reason: string): void {
    if (!this.#ongoing) this.#report.warn(reason);
    this.#ongoing = true;
  }

  /** Events were dropped. */
  lose(count: number): void {
    this.#lost += count;
  }

  /** The log works again. */
  end(): void {
    if (!this.#ongoing) return;
    this.#report.info(`The question log "${this.#path}" works again. ${this.#losses()}`);
    this.#ongoing = false;
    this.#lost = 0;
  }

  /** The log is closed: reports losses not yet reported. */
  close(): void {
    if (this.#lost > 0) this.#report.warn(`The question log "${this.#path}" is closed. ${this.#losses()}`);
  }

  #losses(): string {
    if (this.#lost === 0) return 'Nothing was lost.';
    return this.#lost === 1 ? '1 event was lost.' : `${this.#lost} events were lost.`;
  }
}
