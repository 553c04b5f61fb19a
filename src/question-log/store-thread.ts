import { Worker } from 'node:worker_threads';
import type { KeeperOptions } from './question-keeper.ts';
import { describeFailure } from './question-log-error.ts';
import { noAnswer, type TaskResult, type Task } from './task.ts';

/** What the thread needs to start. */
export type ThreadOptions = Omit<KeeperOptions, 'now'>;

/**
 * A thread that keeps questions in a file, so that a slow disk delays nothing else. It does not keep the process running.
 * Works in the compiled code only: threads load JavaScript.
 */
export class StoreThread {
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #settle: (result: TaskResult) => void = () => undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Carries out one task at a time. If the thread dies of it, the task has failed, and the next one gets a new thread. */
  carryOut(task: Task): Promise<TaskResult> {
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

  /** Ends the thread between two steps; the file is closed then. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./question-log-worker.js', import.meta.url), {
      workerData: this.#options,
    });
    worker.on('message', (result: TaskResult) => this.#settle(result));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', (code) => this.#end(worker, new Error(`its thread ended with code ${code}`)));
    // After the listeners: listening to messages keeps the process running.
    worker.unref();
    return worker;
  }

  /** A thread that fails reports the reason first, and then that it has ended. */
  #end(worker: Worker, reason: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#fail(reason);
  }

  /** Does nothing if the task is done already. */
  #fail(reason: unknown): void {
    this.#settle({ written: false, failure: describeFailure(reason, this.#options.path), answer: noAnswer });
  }
}
