import { join } from 'node:path';
import { parseFile, type ParsedFile, type Path } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Entry, Gap } from '../../knowledge/story.ts';
import { isGapsFile, isQuestionsFile, topicOf } from '../../knowledge/topic-files.ts';

/** The place of a part of an entry or gap in the files; `path` leads from the item to the part. */
export type PlaceFinder = (item: Entry | Gap, path: Path) => Place;

/**
 * Finds places in the files that a story was loaded from. A file is parsed only when a place in it is needed, because most
 * files have no warnings.
 *
 * @param folder The knowledge folder; the files' paths in the result begin with it.
 */
export function createPlaceFinder(files: readonly SourceFile[], folder: string): PlaceFinder {
  const parsed = new Map<string, ParsedFile | undefined>();

  function fileNamed(name: string): ParsedFile | undefined {
    if (!parsed.has(name)) {
      const source = files.find((file) => file.name === name);
      const result = source && parseFile(source);
      parsed.set(name, result && 'file' in result ? result.file : undefined);
    }
    return parsed.get(name);
  }

  return (item, path) => {
    // A topic may have a file in both folders, but no entry and gap share an id.
    for (const { name } of files.filter((file) => isOfTopic(file.name, item.topic))) {
      const file = fileNamed(name);
      const index = indexOf(file?.value, item.id);
      if (file === undefined || index === -1) continue;
      return { ...file.place([index, ...path]), file: join(folder, name) };
    }
    return { file: folder, line: 1, column: 1 };
  };
}

function isOfTopic(name: string, topic: string): boolean {
  return (isQuestionsFile(name) || isGapsFile(name)) && topicOf(name) === topic;
}

function indexOf(list: unknown, id: string): number {
  if (!Array.isArray(list)) return -1;
  return list.findIndex(
    (item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === id,
  );
}
