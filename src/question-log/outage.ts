/** Takes lines for those who run the bot. */
export interface Report {
  info(message: string): void;
  warn(message: string): void;
}

/** Tells once that a question log fails, and once that it works again. */
export class Outage {
  readonly #path: string;
  readonly #report: Report;
  #lasts = false;
  #lost = 0;

  constructor(path: string, report: Report) {
    this.#path = path;
    this.#report = report;
  }

  /** The log failed, for a reason that says what to do. */
  begin(reason: string): void {
    if (!this.#lasts) this.#report.warn(reason);
    this.#lasts = true;
  }

  /** Events will never be kept. */
  lose(count: number): void {
    this.#lost += count;
  }

  /** The log works. */
  end(): void {
    if (!this.#lasts) return;
    this.#report.info(`The question log "${this.#path}" works again. ${this.#losses()}`);
    this.#lasts = false;
    this.#lost = 0;
  }

  /** The log is closed: losses are told that have not been. */
  close(): void {
    if (this.#lost > 0) this.#report.warn(`The question log "${this.#path}" is closed. ${this.#losses()}`);
  }

  #losses(): string {
    if (this.#lost === 0) return 'Nothing was lost.';
    return this.#lost === 1 ? '1 event was lost.' : `${this.#lost} events were lost.`;
  }
}
