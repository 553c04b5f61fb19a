import { Worker } from 'node:worker_threads';
import { describeFailureAt, type LogPlace } from './log-place.ts';
import { noAnswer, type TaskResult, type Task } from './task.ts';

/** What the thread needs to start. */
export interface ThreadOptions {
  readonly place: LogPlace;
  /** Number of days that a question is kept. */
  readonly days: number;
  /** Milliseconds to wait for another program's lock on a file. */
  readonly lockWait: number;
}

/**
 * A thread that keeps questions, so that a slow disk or database delays nothing else. It does not keep the process running.
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
    this.#settle({
      written: false,
      failure: describeFailureAt(this.#options.place, reason),
      answer: noAnswer,
    });
  }
}
