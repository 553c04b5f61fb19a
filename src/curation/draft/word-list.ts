import type { Path } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Addition } from '../meanings/addition.ts';
import type { OpenedFolder } from './opened-folder.ts';
import { languageOfStory } from './phrasing-list.ts';

/** The list of a concept's words or a name's aliases in its file, and the path to it; undefined if there is none of that id. */
export function wordList(
  { manuscript, read }: OpenedFolder,
  { kind, id, language }: Addition,
): { readonly file: SourceFile | undefined; readonly path: Path; readonly place: Place } | undefined {
  const [section, key] = kind === 'name' ? (['names', 'aliases'] as const) : (['concepts', 'words'] as const);
  const items = manuscript.vocabulary?.[section] ?? [];
  const index = items.findIndex((one) => one.id === id);
  const item = items[index];
  if (item === undefined) return undefined;
  const list = [key, languageOfStory(manuscript, language)];
  const place = manuscript.place(item, list);
  return {
    file: read.files.find(({ name }) => name === place.file),
    path: [section, index, ...list],
    place,
  };
}
