import { lstat, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../../knowledge/read-files.ts';
import { gapsFolder, isGapsFile, oldGapsFile } from '../../knowledge/topic-files.ts';
import { makeFolder } from '../../make-folder.ts';
import { reasonNotWritten } from '../replace-file.ts';
import { fixText } from './fix-text.ts';
import { idsIn } from './ids-in.ts';

/** Where `check --fix` moves the gaps of an older version. */
export const newGapsFile = `${gapsFolder}/${oldGapsFile}`;

/**
 * Moves `gaps.yaml` to `gaps/gaps.yaml`, byte for byte. It is renamed, which is a single step: whenever the folder is read
 * or the process is killed, the gaps are in one of the two places.
 *
 * @param files The files of the folder; `gaps.yaml` is one of them.
 * @returns Why the file was left where it is; undefined when it was moved.
 */
export async function moveOldGaps(folder: string, files: readonly SourceFile[]): Promise<string | undefined> {
  const from = join(folder, oldGapsFile);
  try {
    // Where a relative link leads depends on the folder that it is in.
    if ((await lstat(from)).isSymbolicLink()) return `is a symbolic link: put it into ${gapsFolder}/ by hand`;
    const obstacle = obstacleIn(files);
    if (obstacle !== undefined) return obstacle;
    makeFolder(join(folder, gapsFolder));
    await rename(from, join(folder, newGapsFile));
    return undefined;
  } catch (error) {
    return `cannot be moved to ${newGapsFile}: ${reasonNotWritten(error)}`;
  }
}

/** Why the old file cannot take the place of the new one: gaps would be lost, or be there twice. */
function obstacleIn(files: readonly SourceFile[]): string | undefined {
  const named = (name: string): SourceFile | undefined => files.find((file) => file.name === name);
  const old = named(oldGapsFile);
  const taken = named(newGapsFile);
  const paragraphIds = idsIn(named('paragraphs.yaml'));
  if (taken !== undefined && !saysTheSame(old, taken, paragraphIds)) {
    return `cannot be moved, because ${newGapsFile} exists and is different: join the two by hand`;
  }
  const others = files.filter((file) => isGapsFile(file.name) && file !== old && file !== taken);
  const ids = new Set(idsIn(old));
  const repeated = others.flatMap(idsIn).find((id) => ids.has(id));
  if (repeated === undefined) return undefined;
  return `has gaps that are also in ${gapsFolder}/, such as "${repeated}": keep each in one place, then delete this file`;
}

/** Whether two files of gaps are the same text once everything in them that can be is fixed. */
function saysTheSame(
  one: SourceFile | undefined,
  other: SourceFile,
  paragraphIds: readonly string[],
): boolean {
  const [first, second] = [one, other].map((file) => fixText(newGapsFile, file?.text ?? '', paragraphIds));
  return first?.kind === 'fixed' && second?.kind === 'fixed' && first.text === second.text;
}
