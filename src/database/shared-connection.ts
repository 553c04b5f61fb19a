import { randomUUID } from 'node:crypto';
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
  /** The channel that the processes tell each other news on. */
  readonly channel: string;
  /** Called with each notice on the channel, one's own among them. */
  readonly onNotice: (text: string) => void;
  /** Called whenever a connection has begun to listen: notices before that are lost. */
  readonly onListening: (database: Database) => void;
  /** How long the database may take to carry out a step until it counts as away, in milliseconds. */
  readonly patience?: number | undefined;
}

/** What notices begin with by which a process calls itself. */
const call = 'call ';
const usualPatience = 10_000;
/** How long a stop waits for the last step, in milliseconds. */
const lastPatience = 1_000;
/** After how long a process listens again whose listening connection was closed, in milliseconds. */
const listenAgainAfter = 500;

/**
 * The connection of a process to the database that it shares with others, which listens to them: opened when it is needed, and
 * given up when a step fails. That the database is away is logged once, and once that it is back.
 */
export class SharedConnection {
  readonly #options: SharedConnectionOptions;
  readonly #patience: number;
  readonly #ownCall = `${call}${randomUUID()}`;
  #database: Database | null = null;
  /** The connection that listens, which does nothing else. */
  #listener: Database | null = null;
  #opening: Promise<Database> | null = null;
  /** Whether the last call to this process itself has not come back. */
  #awaitsCall = false;
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
      const database = await this.#openOnce();
      const result = await within(this.#patience, database, step);
      this.#recover();
      return result;
    } catch (error) {
      this.#giveUp(error);
      throw error;
    }
  }

  /**
   * Calls this process itself, on new connections if the last call has not come back: one that is dead without being closed hears
   * nothing. To be called at each heartbeat.
   * @throws what `carryOut` throws.
   */
  async callBack(): Promise<void> {
    const { channel } = this.#options;
    // What another step has begun on the old connection may still succeed.
    if (this.#awaitsCall) this.#renew(this.#patience);
    this.#awaitsCall = true;
    await this.carryOut((database) => database`SELECT pg_notify(${channel}, ${this.#ownCall})`);
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
    await Promise.all([database.end({ timeout: 0 }), this.#listener?.end({ timeout: 0 })]);
  }

  /** The connection, opened once for all steps that wait for it. */
  async #openOnce(): Promise<Database> {
    if (this.#database !== null) return this.#database;
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return (this.#database = await this.#opening);
  }

  async #open(): Promise<Database> {
    const { url, purpose } = this.#options;
    const database = await connect(url, { connections: 1, purpose });
    try {
      await within(this.#patience, database, async () => migrate(database, databaseName(url)));
      await this.#listen(database);
      return database;
    } catch (error) {
      void database.end({ timeout: 0 });
      throw error;
    }
  }

  /** Begins to listen, on a connection of its own. */
  async #listen(database: Database): Promise<void> {
    const { url, purpose, channel, onListening } = this.#options;
    const listener = await connect(url, {
      connections: 1,
      purpose,
      listener: { onNotice: (text) => this.#hear(text), onClose: () => this.#listenAgain(listener) },
    });
    try {
      await within(this.#patience, listener, async () => listener`LISTEN ${listener(channel)}`);
      if (this.#isClosed) throw new Error('The connection was closed while it was being opened.');
    } catch (error) {
      void listener.end({ timeout: 0 });
      throw error;
    }
    this.#listener = listener;
    onListening(database);
  }

  /** Listens again after a connection that listened was closed; what was told meanwhile is for `onListening` to find. */
  #listenAgain(closed: Database): void {
    if (closed !== this.#listener) return;
    this.#listener = null;
    void closed.end({ timeout: 0 });
    setTimeout(() => {
      if (this.#isClosed || this.#listener !== null) return;
      // The connection has logged why it fails; the next step tries again.
      this.carryOut(async (database) => {
        if (this.#listener === null) await this.#listen(database);
      }).catch(() => undefined);
    }, listenAgainAfter).unref();
  }

  #hear(text: string): void {
    if (text === this.#ownCall) this.#awaitsCall = false;
    else if (!text.startsWith(call)) this.#options.onNotice(text);
  }

  /** Lets the next step open a new connection. @param rest How long steps on the old one may still take, in milliseconds. */
  #renew(rest: number): void {
    const [database, listener] = [this.#database, this.#listener];
    this.#database = null;
    this.#listener = null;
    this.#awaitsCall = false;
    void database?.end({ timeout: rest / 1_000 });
    void listener?.end({ timeout: 0 });
  }

  /** The connection may be stuck. */
  #giveUp(error: unknown): void {
    if (this.#isClosed) return;
    const { url, log, says } = this.#options;
    if (!this.#isAway) log.warn(`${describeDatabaseFailure(error, databaseName(url))} ${says.away}`);
    this.#isAway = true;
    this.#renew(0);
  }

  #recover(): void {
    if (this.#isAway) this.#options.log.info(this.#options.says.back);
    this.#isAway = false;
  }
}
