import { isMap, isSeq, type Document, type YAMLSeq } from 'yaml';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Language } from '../../text/language.ts';

/** The language whose list takes a phrasing: its own, or that of a story that is not written in it. */
export function languageOfStory({ languages }: Manuscript, language: Language): Language {
  const [first = language] = languages;
  return languages.includes(language) ? language : first;
}

/** The list of the phrasings of an entry or gap in a file, and the path to it; undefined when it is none, or an alias. */
export function phrasingList(
  document: Document,
  id: string,
  language: Language,
): { readonly phrasings: YAMLSeq; readonly path: readonly (string | number)[] } | undefined {
  const items = isSeq(document.contents) ? document.contents.items : [];
  const index = items.findIndex((item) => isMap(item) && item.get('id') === id);
  const path = [index, 'ask', language];
  const phrasings: unknown = document.getIn(path, true);
  return isSeq(phrasings) ? { phrasings, path } : undefined;
}
