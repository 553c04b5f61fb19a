import { isGapsFile } from '../../knowledge/topic-files.ts';
import { commented, fileOf, type NewDraft } from './append-draft.ts';
import { newlineOf } from './append-to-sequence.ts';
import { writeChecked } from './checked-write.ts';
import { changedSince, type DraftResult } from './draft-result.ts';
import { entryDraft } from './entry-draft.ts';
import { openFolder } from './opened-folder.ts';

/**
 * Takes back a draft that `appendDraft` appended, with the empty line before it. Nothing is written when a character of it has
 * changed since. The place in the result is where it began.
 */
export async function discardDraft(
  folder: string,
  { topic, text, language, isForReview }: NewDraft,
): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const file = fileOf(topic, opened.read.files);
  if (file === undefined) return changedSince;
  const kind = isGapsFile(file.name) ? 'gap' : 'entry';
  const newline = newlineOf(file.text);
  const { languages } = opened.manuscript;
  const draft = newline + commented(entryDraft({ text, language, kind, languages, isForReview }), newline);
  const [before = '', after, ...more] = file.text.split(draft);
  // The text before it ends its own line.
  if (after === undefined || more.length > 0 || !/(?:^|\n)$/.test(before)) return changedSince;
  const problems = await writeChecked(opened, file, before + after);
  if (problems.length > 0) return { ok: false, problems };
  const line = (before + newline).split('\n').length;
  return { ok: true, place: { file: file.name, line, column: 1 } };
}
