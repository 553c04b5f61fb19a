import { Worker } from 'node:worker_threads';

/**
 * Runs one task on a worker thread and resolves with the one message that it posts. Rejects if the thread fails or ends
 * before. Runs from the compiled code only: threads load JavaScript.
 *
 * @param thread Name of the thread, for the error message: "build".
 */
export function runInWorker<Result>(script: URL, task: object, thread: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The ${thread} thread exited with code ${code} before it was done.`)),
    );
  });
}
