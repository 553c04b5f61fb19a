import { join } from 'node:path';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { ParsedFile, Path } from '../../knowledge/parse-file.ts';
import type { Place } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Entry, Gap } from '../../knowledge/story.ts';
import { isGapsFile, isQuestionsFile, topicOf } from '../../knowledge/topic-files.ts';

/** Tells where a part of an entry or a gap stands in the files; `path` leads from the item to the part. */
export type PlaceFinder = (item: Entry | Gap, path: Path) => Place;

/**
 * Finds places in the files that a story was loaded from. A file is parsed only once a place in it is asked for, since
 * most files have nothing to tell.
 *
 * @param folder The knowledge folder; the places name the files from where it is named.
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
    const mayHold = 'attribution' in item ? isQuestionsFile : isGapsFile;
    for (const { name } of files.filter((file) => mayHold(file.name) && topicOf(file.name) === item.topic)) {
      const file = fileNamed(name);
      const index = indexOf(file?.value, item.id);
      if (file === undefined || index === -1) continue;
      return { ...file.place([index, ...path]), file: join(folder, name) };
    }
    return { file: folder, line: 1, column: 1 };
  };
}

function indexOf(list: unknown, id: string): number {
  if (!Array.isArray(list)) return -1;
  return list.findIndex(
    (item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === id,
  );
}
