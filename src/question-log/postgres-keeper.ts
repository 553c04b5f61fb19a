import { connect, databaseName, type Database } from '../database/connect.ts';
import { describeDatabaseFailure } from '../database/database-error.ts';
import { migrate } from '../database/migrate.ts';
import { within } from '../database/within.ts';
import { PostgresStore } from './postgres-store.ts';
import { noAnswer, type Answer, type Request, type Task, type TaskResult } from './task.ts';

/** Questions past their time are deleted at this interval, in milliseconds. */
const deletionInterval = 3_600_000;
/** How long a task may take before the database counts as unreachable, in milliseconds. */
const longestTask = 15_000;

export interface PostgresKeeperOptions {
  /** Of the database. */
  readonly url: string;
  /** Number of days that a question is kept. */
  readonly days: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** What was opened, with the store in it. */
interface Open {
  readonly database: Database;
  readonly store: PostgresStore;
}

/** Keeps questions in a database that may be unreachable: connects when it is needed, and again after every failure. */
export class PostgresKeeper {
  readonly #options: PostgresKeeperOptions;
  readonly #name: string;
  #open: Open | null = null;
  #deletedAt = -Infinity;

  constructor(options: PostgresKeeperOptions) {
    this.#options = options;
    this.#name = databaseName(options.url);
  }

  /** Carries out a task as far as the database allows. Never rejects. */
  async carryOut({ events, request, last }: Task): Promise<TaskResult> {
    let written = false;
    let answer = noAnswer;
    let failure: string | null = null;
    try {
      const { database, store } = (this.#open ??= await this.#connect());
      await within(longestTask, database, async () => {
        await store.write(events);
        written = true;
        await this.#deleteOldHourly(store);
        if (request !== null) answer = await answerFrom(store, request);
      });
    } catch (error) {
      failure = describeDatabaseFailure(error, this.#name);
    }
    if (last || failure !== null) await this.#close();
    return { written, failure, answer };
  }

  async #connect(): Promise<Open> {
    const { url, days, now } = this.#options;
    const database = await connect(url, { connections: 1, purpose: 'question log' });
    try {
      await within(longestTask, database, () => migrate(database, this.#name));
    } catch (error) {
      await database.end({ timeout: 0 });
      throw error;
    }
    this.#deletedAt = -Infinity;
    return { database, store: new PostgresStore(database, days, now) };
  }

  async #deleteOldHourly(store: PostgresStore): Promise<void> {
    const now = this.#options.now();
    if (now - this.#deletedAt < deletionInterval) return;
    await store.deleteOld();
    this.#deletedAt = now;
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.database.end({ timeout: 0 });
  }
}

async function answerFrom(store: PostgresStore, request: Request): Promise<Answer> {
  switch (request.type) {
    case 'insights':
      return { ...noAnswer, insights: await store.insights(request.days, request.story) };
    case 'question':
      return { ...noAnswer, question: await store.question(request.key) };
    case 'claim':
      return { ...noAnswer, claimed: await store.claim(request.notices) };
    case 'release':
      await store.release(request.notices);
      return noAnswer;
  }
}
