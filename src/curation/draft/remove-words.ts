import type { Addition } from '../meanings/addition.ts';
import { writeChecked } from './checked-write.ts';
import { changedSince, type DraftResult } from './draft-result.ts';
import { withoutConcept } from './concept-item.ts';
import { conceptOf } from './new-concept.ts';
import { openFolder } from './opened-folder.ts';
import { toOneLine } from './question-text.ts';
import { removeFromList } from './remove-from-list.ts';
import { wordList } from './word-list.ts';

/**
 * Takes back words that `addWords` added, with the concept that it made for them, and leaves the rest of the file as it is, byte for
 * byte. Nothing is written when they are no longer there as they were added, or the folder would not pass the check. The place in
 * the result is where they were.
 */
export async function removeWords(folder: string, addition: Addition): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const list = wordList(opened, addition);
  const file = list?.file;
  const concept = conceptOf(opened, addition);
  const edited =
    list &&
    file &&
    // The concept goes only as it was made for these words; somebody else may have made it, or added to it.
    ((concept && withoutConcept(file, concept)) ??
      removeFromList(file, list.path, toOneLine(addition.words)));
  if (file === undefined || edited === undefined) return changedSince;
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}
