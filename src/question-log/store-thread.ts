import { Worker } from 'node:worker_threads';
import type { KeeperOptions } from './question-keeper.ts';
import { describeFailure } from './question-log-error.ts';
import { noAnswer, type Outcome, type Task } from './task.ts';

/** What the thread is told when it starts. */
export type ThreadOptions = Omit<KeeperOptions, 'now'>;

/**
 * A thread that keeps questions in a file, so that a slow disk holds up nothing else. It does not keep the process from
 * ending. Runs from the compiled code only: threads load JavaScript.
 */
export class StoreThread {
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #settle: (outcome: Outcome) => void = () => undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Does a task, one at a time. When the thread dies of it, that is a failure, and the next task gets a new thread. */
  carryOut(task: Task): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage(task, []);
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** Ends the thread once it is between two steps; it lets go of the file then. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./question-log-worker.js', import.meta.url), {
      workerData: this.#options,
    });
    worker.on('message', (outcome: Outcome) => this.#settle(outcome));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', (code) => this.#end(worker, new Error(`its thread ended with code ${code}`)));
    // After the listeners, for listening to messages keeps the process from ending.
    worker.unref();
    return worker;
  }

  /** A thread that fails tells so first why, and then that it ended. */
  #end(worker: Worker, reason: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#fail(reason);
  }

  /** Does nothing when the task is done already. */
  #fail(reason: unknown): void {
    this.#settle({ written: false, failure: describeFailure(reason, this.#options.path), answer: noAnswer });
  }
}
