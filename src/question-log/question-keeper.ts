import { openDatabase } from './open-database.ts';
import { describeFailure } from './question-log-error.ts';
import { QuestionStore } from './question-store.ts';
import { noAnswer, type Answer, type TaskResult, type Request, type Task } from './task.ts';

/** Questions past their time are deleted from an open file at this interval, in milliseconds. */
const deletionInterval = 3_600_000;

/** Where questions are kept, for how long, and how long to wait for the file. */
export interface KeeperOptions {
  readonly path: string;
  /** Number of days that a question is kept. */
  readonly days: number;
  /** Milliseconds to wait for another program's lock. */
  readonly lockWait: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps questions in a file that may fail: opens the file when it is needed, and again after every failure. */
export class QuestionKeeper {
  readonly #options: KeeperOptions;
  #store: QuestionStore | null = null;
  #deletedAt = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Carries out a task as far as the file allows. Waits for the disk; never throws. */
  carryOut({ events, request, last }: Task): TaskResult {
    const failures: string[] = [];
    const attempt = <Result>(action: (store: QuestionStore) => Result): Result | null => {
      try {
        this.#store ??= this.#open();
        return action(this.#store);
      } catch (error) {
        failures.push(describeFailure(error, this.#options.path));
        return null;
      }
    };
    const written = attempt((store) => {
      store.write(events);
      return true;
    });
    // Without a file there is nothing to read, and another attempt to open it may take long.
    const isOpen = this.#store !== null;
    if (isOpen && written === true) attempt((store) => this.#deleteOldHourly(store));
    const answer = isOpen && request !== null ? attempt((store) => answerFrom(store, request)) : null;
    if (last || failures.length > 0) this.#close();
    return { written: written === true, failure: failures[0] ?? null, answer: answer ?? noAnswer };
  }

  #open(): QuestionStore {
    const { path, days, lockWait, now } = this.#options;
    this.#deletedAt = -Infinity;
    return new QuestionStore({ path, database: openDatabase(path, lockWait), days, now });
  }

  /** Deletes old questions once per hour, and when the file is opened: they may have become too old while it was closed. */
  #deleteOldHourly(store: QuestionStore): void {
    const now = this.#options.now();
    if (now - this.#deletedAt < deletionInterval) return;
    store.deleteOld();
    this.#deletedAt = now;
  }

  #close(): void {
    try {
      this.#store?.close();
    } catch {
      // What is wrong with the file has been reported, or will be when it is opened again.
    }
    this.#store = null;
  }
}

function answerFrom(store: QuestionStore, request: Request): Answer {
  switch (request.type) {
    case 'insights':
      return { ...noAnswer, insights: store.insights(request.days, request.story) };
    case 'question':
      return { ...noAnswer, question: store.question(request.key) };
    case 'claim':
      return { ...noAnswer, claimed: store.claim(request.notices) };
    case 'release':
      store.release(request.notices);
      return noAnswer;
  }
}
