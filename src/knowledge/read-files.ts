import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import type { Problem } from './problem.ts';

/** A file of the knowledge folder, as read. */
export interface SourceFile {
  /** Path relative to the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface ReadResult {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** The files that every knowledge folder has, besides those in `questions/`. */
const fixedFiles = ['story.yaml', 'paragraphs.yaml', 'vocabulary.yaml', 'timeline.yaml', 'gaps.yaml'];

/** The folder that holds a file of questions a topic. */
export const questionsFolder = 'questions';

const largestFile = 2_000_000;

/** Reads all the files of a knowledge folder. What cannot be read becomes a problem; nothing is thrown. */
export async function readKnowledgeFiles(folder: string): Promise<ReadResult> {
  const missing = await folderProblem(folder, '.', 'the knowledge folder');
  if (missing !== undefined) return { files: [], problems: [missing] };
  const questions = await questionFiles(folder);
  const results = await Promise.all(
    [...fixedFiles, ...questions.names].map((name) => readKnowledgeFile(folder, name)),
  );
  return {
    files: results.filter((result) => 'text' in result),
    problems: [...questions.problems, ...results.filter((result) => 'message' in result)],
  };
}

async function questionFiles(folder: string): Promise<{ names: string[]; problems: Problem[] }> {
  const missing = await folderProblem(folder, questionsFolder, 'the folder with a file of questions a topic');
  if (missing !== undefined) return { names: [], problems: [missing] };
  const found = await readdir(join(folder, questionsFolder)).catch((error: unknown) =>
    atStart(questionsFolder, `the folder ${reason(error)}`),
  );
  if (!Array.isArray(found)) return { names: [], problems: [found] };
  const kept = found.filter((name) => !isTemporary(name)).sort();
  const names = kept.filter((name) => name.endsWith('.yaml')).map((name) => `${questionsFolder}/${name}`);
  const problems = kept
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) =>
      atStart(`${questionsFolder}/${name}`, 'does not belong here: a file of questions is named TOPIC.yaml'),
    );
  if (names.length === 0) {
    problems.push(atStart(questionsFolder, 'holds no file of questions: add one named TOPIC.yaml'));
  }
  return { names, problems };
}

/** Whether a file is an editor's or the system's own, to be passed over in silence. */
function isTemporary(name: string): boolean {
  return /^\.|^#.*#$|~$|\.swp$|\.bak$/.test(name);
}

async function folderProblem(folder: string, name: string, purpose: string): Promise<Problem | undefined> {
  try {
    const found = await stat(join(folder, name));
    return found.isDirectory() ? undefined : atStart(name, `is not a folder: ${purpose} is expected here`);
  } catch (error) {
    return atStart(name, `${purpose} ${reason(error)}`);
  }
}

async function readKnowledgeFile(folder: string, name: string): Promise<SourceFile | Problem> {
  try {
    const path = join(folder, name);
    // Looked at before it is opened: opening a named pipe would wait for ever.
    const found = await stat(path);
    if (!found.isFile()) return atStart(name, 'is not a file: a YAML file is expected here');
    if (found.size > largestFile) return atStart(name, tooLarge(found.size));
    const bytes = await readFile(path);
    if (bytes.length > largestFile) return atStart(name, tooLarge(bytes.length));
    const decoded = decodeText(bytes);
    return 'text' in decoded ? { name, bytes, text: decoded.text } : { file: name, ...decoded };
  } catch (error) {
    return atStart(name, `the file ${reason(error)}`);
  }
}

function tooLarge(size: number): string {
  return `is too large: ${size} bytes, and the limit is 2 MB (${largestFile} bytes)`;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'ENOTDIR':
      return 'does not exist: a part of its path is not a folder';
    case 'ELOOP':
      return 'cannot be read: its symbolic links go round in a loop';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied';
    default:
      return `cannot be read (${code})`;
  }
}

function atStart(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}
