import { isDeepStrictEqual } from 'node:util';
import { parseDocument, type Document } from 'yaml';
import { composeAccents, parseFile } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { NewPhrasing } from './add-phrasing.ts';
import { writeChecked } from './checked-write.ts';
import { changedSince, type DraftResult } from './draft-result.ts';
import { openFolder } from './opened-folder.ts';
import { languageOfStory, phrasingList } from './phrasing-list.ts';
import { toOneLine } from './question-text.ts';
import { removeFromSequence } from './remove-from-sequence.ts';

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
  const edited =
    file &&
    withoutPhrasing(file, {
      id,
      text: toOneLine(text),
      language: languageOfStory(manuscript, language),
    });
  if (file === undefined || edited === undefined) return changedSince;
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}

/** The file's text without the phrasing; undefined when it is not there as it was added, or another value would change. */
function withoutPhrasing(
  file: SourceFile,
  { id, text, language }: NewPhrasing,
): { readonly text: string; readonly place: Place } | undefined {
  const document: Document = parseDocument(file.text);
  const list = phrasingList(document, id, language);
  const parsed = parseFile(file);
  if (list === undefined || !('file' in parsed)) return undefined;
  const { phrasings, path } = list;
  const index = phrasings.toJSON().indexOf(text);
  const edited = removeFromSequence(file.text, phrasings, index);
  if (edited === undefined) return undefined;
  const after = parseFile({ ...file, text: edited });
  phrasings.delete(index);
  composeAccents(document);
  if (!('file' in after) || !isDeepStrictEqual(after.file.value, document.toJS())) return undefined;
  return { text: edited, place: parsed.file.place([...path, index]) };
}
