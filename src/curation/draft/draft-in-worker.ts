import { Worker } from 'node:worker_threads';
import type { DraftResult } from './draft-result.ts';
import type { Drafter, DraftTask } from './drafts.ts';

/**
 * Edits on a thread of its own, so that questions are answered meanwhile; one edit after another, so that none is in the
 * way of the next. Runs from the compiled code only: threads load JavaScript.
 */
export function draftInWorker(): Drafter {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(() => run(task));
    last = result.catch(() => undefined);
    return result;
  };
}

function run(task: DraftTask): Promise<DraftResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./draft-worker.js', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The drafting thread ended with code ${code} before it was done.`)),
    );
  });
}
