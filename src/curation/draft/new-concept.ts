import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Addition } from '../meanings/addition.ts';
import type { ConceptItem } from './concept-item.ts';
import type { OpenedFolder } from './opened-folder.ts';
import { languageOfStory } from './phrasing-list.ts';
import { toOneLine } from './question-text.ts';

/** The concept that is to be made for words; undefined where they go into one that is there, or into a name. */
export function newConcept(opened: OpenedFolder, addition: Addition): ConceptItem | undefined {
  const { concepts = [] } = opened.manuscript.vocabulary ?? {};
  return concepts.some(({ id }) => id === addition.id) ? undefined : conceptOf(opened, addition);
}

/** The concept of a word of the story and words that mean the same; undefined where it was not made for them. */
export function conceptOf(
  { manuscript }: OpenedFolder,
  { kind, id, language, words, beside }: Addition,
): ConceptItem | undefined {
  if (kind !== 'concept' || beside === undefined) return undefined;
  const own = languageOfStory(manuscript, language);
  const list = [toOneLine(beside), toOneLine(words)];
  return {
    id,
    words: Object.fromEntries(manuscript.languages.map((each) => [each, each === own ? list : []])),
  };
}

/** The file of the vocabulary; undefined if the folder has none. */
export function vocabularyOf({ read }: OpenedFolder): SourceFile | undefined {
  return read.files.find(({ name }) => name === 'vocabulary.yaml');
}
