import { runInWorker } from '../../run-in-worker.ts';
import type { DraftResult } from './draft-result.ts';
import type { Drafter, DraftTask } from './drafts.ts';

/**
 * Edits on a separate thread, so that questions are answered meanwhile; one edit after another, so that none gets in the
 * way of the next. Works from compiled code only, because threads load JavaScript.
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
