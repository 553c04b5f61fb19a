import type { Addition } from '../meanings/addition.ts';
import { appendToList } from './append-to-list.ts';
import { writeChecked } from './checked-write.ts';
import type { DraftResult } from './draft-result.ts';
import { atFolder, openFolder } from './opened-folder.ts';
import { languageOfStory } from './phrasing-list.ts';
import { toOneLine } from './question-text.ts';

/**
 * Adds words to a concept, or an alias to a name, at the end of its list in `vocabulary.yaml`, and leaves the rest of the file as it
 * is, byte for byte. Nothing is written unless the folder passes the check with them. The place in the result is theirs.
 */
export async function addWords(
  folder: string,
  { kind, id, language, words }: Addition,
): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const { manuscript, read } = opened;
  const names = manuscript.vocabulary?.names ?? [];
  const concepts = manuscript.vocabulary?.concepts ?? [];
  const item = (kind === 'name' ? names : concepts).find((one) => one.id === id);
  if (item === undefined) {
    const message = `vocabulary.yaml has no ${kind} "${id}" any more: run the command again`;
    return { ok: false, problems: [atFolder(message)] };
  }
  const written = languageOfStory(manuscript, language);
  const list = [kind === 'name' ? 'aliases' : 'words', written];
  const place = manuscript.place(item, list);
  const file = read.files.find(({ name }) => name === place.file);
  const path =
    kind === 'name'
      ? ['names', names.findIndex((one) => one.id === id)]
      : ['concepts', concepts.findIndex((one) => one.id === id)];
  const edited = file && appendToList(file, [...path, ...list], toOneLine(words));
  if (file === undefined || edited === undefined) {
    const message = `this list is written in a way that this command cannot add to: add "${toOneLine(words)}" by hand`;
    return { ok: false, problems: [{ ...place, message }] };
  }
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}
