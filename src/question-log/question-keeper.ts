import { openDatabase } from './open-database.ts';
import { describeFailure } from './question-log-error.ts';
import { QuestionStore } from './question-store.ts';
import { noAnswer, type Answer, type Outcome, type Request, type Task } from './task.ts';

/** How long what is too old may stay in an open file. */
const millisecondsBetweenForgetting = 3_600_000;

/** Where questions are kept, how long, and how patiently. */
export interface KeeperOptions {
  readonly path: string;
  /** How many days a question is kept. */
  readonly days: number;
  /** Milliseconds to wait for another program's lock. */
  readonly lockWait: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps questions in a file that may fail: it opens the file when it is needed, and anew after every failure. */
export class QuestionKeeper {
  readonly #options: KeeperOptions;
  #store: QuestionStore | null = null;
  #forgotAt = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Does a task, as far as the file lets it. Waits for the disk, and never throws. */
  carryOut({ events, request, last }: Task): Outcome {
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
    // Without a file there is nothing to read either, and trying to open it again may take long.
    const isOpen = this.#store !== null;
    if (isOpen && written === true) attempt((store) => this.#forgetHourly(store));
    const answer = isOpen && request !== null ? attempt((store) => answerFrom(store, request)) : null;
    if (last || failures.length > 0) this.#close();
    return { written: written === true, failure: failures[0] ?? null, answer: answer ?? noAnswer };
  }

  #open(): QuestionStore {
    const { path, days, lockWait, now } = this.#options;
    this.#forgotAt = -Infinity;
    return new QuestionStore({ path, database: openDatabase(path, lockWait), days, now });
  }

  /** Also when a file is opened, for the time when what is too old went by may have passed while it was closed. */
  #forgetHourly(store: QuestionStore): void {
    const now = this.#options.now();
    if (now - this.#forgotAt < millisecondsBetweenForgetting) return;
    store.forgetOld();
    this.#forgotAt = now;
  }

  #close(): void {
    try {
      this.#store?.close();
    } catch {
      // Whatever is wrong with the file has been told, or will be when it is opened again.
    }
    this.#store = null;
  }
}

function answerFrom(store: QuestionStore, request: Request): Answer {
  return request.type === 'insights'
    ? { ...noAnswer, insights: store.insights(request.days) }
    : { ...noAnswer, question: store.question(request.key) };
}
