import { runInWorker } from '../../run-in-worker.ts';
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
  return runInWorker(new URL('./draft-worker.js', import.meta.url), task, 'drafting');
}
