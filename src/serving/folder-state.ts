import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluationFile } from '../knowledge/labelled-questions.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readBoundedFile } from '../knowledge/read-file.ts';
import { addToHash, readKnowledgeFiles } from '../knowledge/read-files.ts';
import { gapsFolder, questionsFolder } from '../knowledge/topic-files.ts';

/** A knowledge folder at one moment. */
export interface FolderState {
  /** A hash of everything that is read from the folder, independent of the files' dates. */
  readonly contents: string;
  /** Where the folder and its files are on the disk; differs once one was replaced or a link points elsewhere. */
  readonly places: string;
}

/** Reads a knowledge folder as the loader would. Never rejects: a missing or unreadable file is a state too. */
export async function folderState(folder: string): Promise<FolderState> {
  const [{ files, problems }, labelled] = await Promise.all([
    readKnowledgeFiles(folder),
    readBoundedFile(join(folder, evaluationFile), 'a file of labelled questions'),
  ]);
  const hash = createHash('sha256');
  const evaluation = 'bytes' in labelled ? labelled.bytes : Buffer.from(labelled.message);
  addToHash(hash, [...files, { name: evaluationFile, bytes: evaluation }]);
  for (const problem of problems) hash.update(formatProblem(problem));
  const paths = ['.', questionsFolder, gapsFolder, ...files.map(({ name }) => name), evaluationFile];
  const places = await Promise.all(paths.map(async (path) => placeOf(join(folder, path))));
  return { contents: hash.digest('hex'), places: places.join('\n') };
}

/** Whether nothing changed between two states. */
export function isSameState(first: FolderState, second: FolderState): boolean {
  return first.contents === second.contents && first.places === second.places;
}

async function placeOf(path: string): Promise<string> {
  try {
    // Inode numbers are reused; the time of birth tells a new file from an old one.
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    return `${await realpath(path)} ${dev} ${ino} ${birthtimeNs}`;
  } catch {
    return 'missing';
  }
}
