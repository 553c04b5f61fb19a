import { Worker } from 'node:worker_threads';

/**
 * Starts a thread that does one task, and resolves with the one message that it posts. Rejects when it fails or ends before.
 * Runs from the compiled code only: threads load JavaScript.
 *
 * @param thread Names the thread in the error, for instance "build".
 */
export function runInWorker<Result>(script: URL, task: object, thread: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The ${thread} thread ended with code ${code} before it was done.`)),
    );
  });
}
