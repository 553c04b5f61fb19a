import { checkFiles, toLoaded } from '../../knowledge/load.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { readKnowledgeFiles, type ReadResult } from '../../knowledge/read-files.ts';
import type { Story } from '../../knowledge/story.ts';

/** A valid knowledge folder, ready to be edited. */
export interface OpenedFolder {
  readonly folder: string;
  readonly read: ReadResult;
  readonly story: Story;
  /** What the files contain, with the place of each part. */
  readonly manuscript: Manuscript;
}

/** An opened folder, or why it cannot be edited. */
export type OpenResult =
  | ({ readonly ok: true } & OpenedFolder)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a folder to edit it. One with problems is refused, because they would hide those of the edit. */
export async function openFolder(folder: string): Promise<OpenResult> {
  const read = await readKnowledgeFiles(folder);
  const checked = checkFiles(read);
  const loaded = toLoaded(read, checked);
  if (!loaded.ok) {
    const message = 'the knowledge already has problems, so nothing was written: fix them first';
    return { ok: false, problems: [atFolder(message), ...loaded.problems] };
  }
  return { ok: true, folder, read, story: loaded.story, manuscript: checked.manuscript };
}

/** A problem of the folder as a whole. */
export function atFolder(message: string): Problem {
  return { file: '.', line: 1, column: 1, message };
}
