import type { Addition } from '../meanings/addition.ts';
import { appendToList } from './append-to-list.ts';
import { writeChecked } from './checked-write.ts';
import type { DraftResult } from './draft-result.ts';
import { withConcept, type ConceptItem } from './concept-item.ts';
import { newConcept, vocabularyOf } from './new-concept.ts';
import { atFolder, openFolder, type OpenedFolder } from './opened-folder.ts';
import { toOneLine } from './question-text.ts';
import { wordList } from './word-list.ts';

/**
 * Adds words to a concept, which is made if it is to be new, or an alias to a name, at the end of its list in `vocabulary.yaml`, and
 * leaves the rest of the file as it is, byte for byte. Nothing is written unless the folder passes the check with them. The place in
 * the result is theirs.
 */
export async function addWords(folder: string, addition: Addition): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const concept = newConcept(opened, addition);
  if (concept !== undefined) return addConcept(opened, concept);
  const list = wordList(opened, addition);
  if (list === undefined) {
    const message = `vocabulary.yaml has no ${addition.kind} "${addition.id}" any more: run the command again`;
    return { ok: false, problems: [atFolder(message)] };
  }
  const { file, path, place } = list;
  const words = toOneLine(addition.words);
  const edited = file && appendToList(file, path, words);
  if (file === undefined || edited === undefined) {
    const message = `this list is written in a way that this command cannot add to: add "${words}" by hand`;
    return { ok: false, problems: [{ ...place, message }] };
  }
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}

async function addConcept(opened: OpenedFolder, concept: ConceptItem): Promise<DraftResult> {
  const file = vocabularyOf(opened);
  const edited = file && withConcept(file, concept);
  if (file === undefined || edited === undefined) {
    const words = Object.values(concept.words).flat().join(', ');
    const message = `its concepts are written in a way that this command cannot add to: add "${words}" by hand`;
    return { ok: false, problems: [{ file: 'vocabulary.yaml', line: 1, column: 1, message }] };
  }
  const problems = await writeChecked(opened, file, edited.text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: edited.place };
}
