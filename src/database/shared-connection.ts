import type { Logger } from 'pino';
import { connect, databaseName, type Database } from './connect.ts';
import { describeDatabaseFailure } from './database-error.ts';
import { migrate } from './migrate.ts';
import { within } from './within.ts';

export interface SharedConnectionOptions {
  readonly url: string;
  /** What the connection is for, as the database's own views show it. */
  readonly purpose: string;
  readonly log: Logger;
  /** What the log says: after the reason, what does not work while the database is away; and that it is back. */
  readonly says: { readonly away: string; readonly back: string };
  /** Starts to listen, on a connection that was just opened. */
  readonly prepare: (database: Database) => Promise<void>;
  /** How long the database may take to carry out a step until it counts as away, in milliseconds. */
  readonly patience?: number | undefined;
}

const usualPatience = 10_000;
/** How long a stop waits for the last step, in milliseconds. */
const lastPatience = 1_000;

/**
 * The connection of a process to the database that it shares with others: opened when it is needed, and given up when a step
 * fails. That the database is away is logged once, and once that it is back.
 */
export class SharedConnection {
  readonly #options: SharedConnectionOptions;
  readonly #patience: number;
  #database: Database | null = null;
  #isAway = false;
  #isClosed = false;

  constructor(options: SharedConnectionOptions) {
    this.#options = options;
    this.#patience = options.patience ?? usualPatience;
  }

  /** Whether there is a connection, as far as is known. */
  get isOpen(): boolean {
    return this.#database !== null;
  }

  /**
   * Carries out a step, on a new connection where there is none.
   * @throws what the driver throws, once it is logged: the database is away.
   */
  async carryOut<Result>(step: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      const database = (this.#database ??= await this.#open());
      const result = await within(this.#patience, database, step);
      this.#recover();
      return result;
    } catch (error) {
      this.#giveUp(error);
      throw error;
    }
  }

  /** Carries out a last step where there is a connection, if the database does so within a second, and closes it. */
  async close(lastStep?: (database: Database) => Promise<void>): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const database = this.#database;
    if (database === null) return;
    try {
      if (lastStep !== undefined) await within(lastPatience, database, lastStep);
    } catch {
      // The others notice before long that this process is gone.
    }
    await database.end({ timeout: 0 });
  }

  async #open(): Promise<Database> {
    const { url, purpose, prepare } = this.#options;
    const database = await connect(url, { connections: 1, purpose });
    try {
      await within(this.#patience, database, async () => {
        await migrate(database, databaseName(url));
        await prepare(database);
      });
      return database;
    } catch (error) {
      await database.end({ timeout: 0 });
      throw error;
    }
  }

  /** Lets the next step open a new connection. */
  renew(): void {
    const database = this.#database;
    this.#database = null;
    void database?.end({ timeout: 0 });
  }

  /** The connection may be stuck. */
  #giveUp(error: unknown): void {
    if (this.#isClosed) return;
    const { url, log, says } = this.#options;
    if (!this.#isAway) log.warn(`${describeDatabaseFailure(error, databaseName(url))} ${says.away}`);
    this.#isAway = true;
    this.renew();
  }

  #recover(): void {
    if (this.#isAway) this.#options.log.info(this.#options.says.back);
    this.#isAway = false;
  }
}
