import type { Hash } from 'node:crypto';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import type { Problem } from './problem.ts';
import { codeOf, readBoundedFile, readFailure } from './read-file.ts';
import { readSteadily, type Clock } from './read-steadily.ts';
import { isStrayFile } from './stray-files.ts';
import { gapsFolder, oldGapsFile, questionsFolder } from './topic-files.ts';

/** A file of the knowledge folder, as read. */
export interface SourceFile {
  /** Path relative to the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Adds files to a hash so that no other names and bytes give the same. */
export function addToHash(hash: Hash, files: readonly Pick<SourceFile, 'name' | 'bytes'>[]): void {
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
}

export interface ReadResult {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** The files that every knowledge folder has, besides those of the topics. */
const fixedFiles = ['story.yaml', 'paragraphs.yaml', 'vocabulary.yaml', 'timeline.yaml'];

/** The folders with one file per topic. */
const topicFolders = [questionsFolder, gapsFolder] as const;

/** Per folder. Far more than a story has topics; an archive unpacked in the wrong place may be thousands. */
const maxTopicFiles = 200;

/**
 * Reads all the files of a knowledge folder as they were at one moment. What cannot be read becomes a problem, and so does
 * a file that is written all the time. Never throws.
 * @param clock The system's by default.
 */
export async function readKnowledgeFiles(folder: string, clock?: Clock): Promise<ReadResult> {
  const { result, changing } = await readSteadily(
    folder,
    () => pathsOf(folder),
    () => readOnce(folder),
    clock,
  );
  if (changing === null) return result;
  return { ...result, problems: [...result.problems, atStart(changing, changingMessage)] };
}

const changingMessage = 'is still being written: reload once it is complete';

async function readOnce(folder: string): Promise<ReadResult> {
  const missing = await folderProblem(folder, '.', 'the knowledge folder');
  if (missing !== undefined) return { files: [], problems: [missing] };
  const hasOldGaps = await exists(join(folder, oldGapsFile));
  const [questions, gaps] = await Promise.all([
    topicFiles(folder, questionsFolder, true),
    // All the gaps may still be in the old file.
    topicFiles(folder, gapsFolder, !hasOldGaps),
  ]);
  const names = [...fixedFiles, ...questions.names, ...(hasOldGaps ? [oldGapsFile] : []), ...gaps.names];
  const results = await Promise.all(names.map((name) => readKnowledgeFile(folder, name)));
  return {
    files: results.filter((result) => 'text' in result),
    problems: [...questions.problems, ...gaps.problems, ...results.filter((result) => 'message' in result)],
  };
}

/** The paths of everything that is read, and of what is among it and should not be. */
async function pathsOf(folder: string): Promise<readonly string[]> {
  const inFolders = await Promise.all(
    topicFolders.map(async (name) => {
      const found = await readdir(join(folder, name)).catch(() => []);
      const kept = found.filter((file) => !isStrayFile(file)).slice(0, maxTopicFiles + 1);
      return [name, ...kept.map((file) => `${name}/${file}`)];
    }),
  );
  return [...fixedFiles, oldGapsFile, ...inFolders.flat()];
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** The files of a folder with one file per topic, and what is wrong with the folder. */
async function topicFiles(
  folder: string,
  name: (typeof topicFolders)[number],
  isRequired: boolean,
): Promise<{ names: string[]; problems: Problem[] }> {
  if (!isRequired && !(await exists(join(folder, name)))) return { names: [], problems: [] };
  const missing = await folderProblem(folder, name, `the folder of the ${name}, one file per topic,`);
  if (missing !== undefined) return { names: [], problems: [missing] };
  const found = await readdir(join(folder, name)).catch((error: unknown) =>
    atStart(name, `the folder ${readFailure(error)}`),
  );
  if (!Array.isArray(found)) return { names: [], problems: [found] };
  const kept = found.filter((file) => !isStrayFile(file)).sort();
  if (kept.length > maxTopicFiles) {
    const message = `contains ${kept.length} files, and the limit is ${maxTopicFiles}: remove what does not belong here`;
    return { names: [], problems: [atStart(name, message)] };
  }
  const names = kept.filter((file) => file.endsWith('.yaml')).map((file) => `${name}/${file}`);
  const problems = kept
    .filter((file) => !file.endsWith('.yaml'))
    .map((file) =>
      atStart(
        `${name}/${file.replaceAll(/\p{Cc}/gu, '?')}`,
        `is not a file of ${name}: name it TOPIC.yaml, or remove it`,
      ),
    );
  if (names.length === 0 && isRequired) {
    problems.push(atStart(name, `contains no file of ${name}: add one named TOPIC.yaml`));
  }
  return { names, problems };
}

async function folderProblem(folder: string, name: string, purpose: string): Promise<Problem | undefined> {
  try {
    const found = await stat(join(folder, name));
    return found.isDirectory() ? undefined : atStart(name, `is not a folder: ${purpose} is expected here`);
  } catch (error) {
    const advice = codeOf(error) === 'ENOENT' && name !== '.' ? ': bring it back' : '';
    return atStart(name, `${purpose} ${readFailure(error)}${advice}`);
  }
}

async function readKnowledgeFile(folder: string, name: string): Promise<SourceFile | Problem> {
  const read = await readBoundedFile(join(folder, name), 'a YAML file');
  if ('message' in read) {
    const advice =
      read.code === 'ENOENT' ? ': bring it back, or take the one that sidebar new-story makes' : '';
    return atStart(name, read.message + advice);
  }
  const decoded = decodeText(read.bytes);
  return 'text' in decoded ? { name, bytes: read.bytes, text: decoded.text } : { file: name, ...decoded };
}

function atStart(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}
