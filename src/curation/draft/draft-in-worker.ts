import { inTurn } from '../../in-turn.ts';
import { runInWorker } from '../../run-in-worker.ts';
import type { DraftResult } from './draft-result.ts';
import type { Drafter } from './drafts.ts';

/**
 * Edits on a separate thread, so that questions are answered meanwhile; one edit after another, so that they
 * do not interfere. Works from compiled code only, because threads load JavaScript.
 */
export function draftInWorker(): Drafter {
  const script = new URL('./draft-worker.js', import.meta.url);
  return inTurn((task) => runInWorker<DraftResult>(script, task, 'drafting'));
}
