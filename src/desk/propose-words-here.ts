import { createWordProposer, type WordProposer } from '../curation/meanings/word-proposals.ts';
import { askAlone } from '../conversation/ask-alone.ts';

/**
 * Proposes words on this thread, which does nothing else for a few seconds.
 *
 * @param cacheFolder Where builds are cached; null caches none.
 */
export function proposeWordsHere(cacheFolder: string | null): WordProposer {
  return createWordProposer(cacheFolder, askAlone);
}
