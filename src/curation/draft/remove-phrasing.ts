import { parseDocument } from 'yaml';
import type { NewPhrasing } from './add-phrasing.ts';
import { writeChecked } from './checked-write.ts';
import { changedSince, type DraftResult } from './draft-result.ts';
import { openFolder } from './opened-folder.ts';
import { languageOfStory, phrasingList } from './phrasing-list.ts';
import { toOneLine } from './question-text.ts';
import { removeFromList } from './remove-from-list.ts';

/**
 * Takes back a phrasing that `addPhrasing` added, and leaves the rest of the file as it is, byte for byte. Nothing is written
 * when it is no longer there as it was added, or the folder would not pass the check. The place in the result is where it was.
 */
export async function removePhrasing(
  folder: string,
  { id, text, language }: NewPhrasing,
): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const { manuscript, read } = opened;
  const item = [...manuscript.entries, ...manuscript.gaps].find((candidate) => candidate.id === id);
  if (item === undefined) return changedSince;
  const { file: name } = manuscript.place(item, []);
  const file = read.files.find((candidate) => candidate.name === name);
  const list = file && phrasingList(parseDocument(file.text), id, languageOfStory(manuscript, language));
  const edited = file && list && removeFromList(file, list.path, toOneLine(text));
  if (file === undefined || edited === undefined) return changedSince;
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}
