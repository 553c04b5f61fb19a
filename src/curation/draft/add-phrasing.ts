import { parseDocument } from 'yaml';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Language } from '../../text/language.ts';
import { suggest } from '../../knowledge/suggest.ts';
import { appendToList } from './append-to-list.ts';
import { writeChecked } from './checked-write.ts';
import type { DraftResult } from './draft-result.ts';
import { atFolder, openFolder } from './opened-folder.ts';
import { languageOfStory, phrasingList } from './phrasing-list.ts';
import { questionFault, toOneLine } from './question-text.ts';
import { alreadyExists, findExisting } from './existing-phrasing.ts';

/** A question as a reader typed it, and the entry or gap that it belongs to. */
export interface NewPhrasing {
  /** Id of an entry or a gap. */
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

/**
 * Adds a phrasing at the end of its language's list and leaves the rest of the file as it is, byte for byte. Nothing is
 * written unless the folder passes the check with it. The place in the result is that of the new phrasing.
 */
export async function addPhrasing(
  folder: string,
  { id, text, language: asked }: NewPhrasing,
): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const { manuscript, read } = opened;
  const language = languageOfStory(manuscript, asked);
  const question = toOneLine(text);
  const fault = questionFault(question);
  if (fault !== undefined) return refused(atFolder(fault));
  const items = [...manuscript.entries, ...manuscript.gaps];
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    const known = items.map((candidate) => candidate.id);
    return refused(atFolder(`no entry or gap has the id "${id}"${suggest(id, known)}`));
  }
  // Both languages of one question may share a phrasing.
  const existing = findExisting(manuscript, question).find(
    (found) => found.id !== id || found.language === language,
  );
  if (existing !== undefined) return refused(alreadyExists(question, existing));
  const { file: name } = manuscript.place(item, []);
  const file = read.files.find((candidate) => candidate.name === name);
  const edited = file && withPhrasing(file, { id, text: question, language });
  if (file === undefined || edited === undefined) {
    const message = `the list ask.${language} is written in a way that this command cannot add to: add the phrasing by hand`;
    return refused({ ...manuscript.place(item, ['ask', language]), message });
  }
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}

function refused(problem: Problem): DraftResult {
  return { ok: false, problems: [problem] };
}

/** The file's text with the phrasing in it; undefined when it cannot be added. */
function withPhrasing(
  file: SourceFile,
  { id, text, language }: NewPhrasing,
): ReturnType<typeof appendToList> {
  const list = phrasingList(parseDocument(file.text), id, language);
  return list && appendToList(file, list.path, text);
}
