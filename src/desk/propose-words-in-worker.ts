import { inTurn } from '../in-turn.ts';
import { runInWorker } from '../run-in-worker.ts';
import type { WordProposer, WordsResult, WordsTask } from '../curation/meanings/word-proposals.ts';

/** What the worker thread receives. */
export interface WordsWork {
  readonly task: WordsTask;
  readonly cacheFolder: string | null;
}

/**
 * Proposes words on a separate thread, so that questions are answered meanwhile; for one question after another, because each
 * takes a processor for seconds. Works from compiled code only, because threads load JavaScript.
 *
 * @param cacheFolder Where builds are cached; null caches none.
 */
export function proposeWordsInWorker(cacheFolder: string | null): WordProposer {
  const script = new URL('./propose-words-worker.js', import.meta.url);
  return inTurn((task) => {
    const work: WordsWork = { task, cacheFolder };
    return runInWorker<WordsResult>(script, work, 'word proposal');
  });
}
