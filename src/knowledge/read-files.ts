import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import type { Problem } from './problem.ts';
import { readBoundedFile, readFailure } from './read-file.ts';
import { readSteadily, type Clock } from './read-steadily.ts';

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

/** Far more than a story has topics; what was unpacked in the wrong place may be thousands. */
const mostQuestionFiles = 200;

/**
 * Reads all the files of a knowledge folder as they stood at one moment. What cannot be read becomes a problem, and so does
 * a folder that somebody goes on writing; nothing is thrown.
 * @param clock The system's unless given.
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

const changingMessage =
  'is being written, so that what was read may be half of it: reload once nothing writes to the knowledge folder';

async function readOnce(folder: string): Promise<ReadResult> {
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

/** The paths of everything that is read, and of what stands among it and should not. */
async function pathsOf(folder: string): Promise<readonly string[]> {
  const questions = await readdir(join(folder, questionsFolder)).catch(() => []);
  const kept = questions
    .filter((name) => !isTemporary(name))
    .slice(0, mostQuestionFiles + 1)
    .map((name) => `${questionsFolder}/${name}`);
  return [questionsFolder, ...fixedFiles, ...kept];
}

async function questionFiles(folder: string): Promise<{ names: string[]; problems: Problem[] }> {
  const missing = await folderProblem(folder, questionsFolder, 'the folder with a file of questions a topic');
  if (missing !== undefined) return { names: [], problems: [missing] };
  const found = await readdir(join(folder, questionsFolder)).catch((error: unknown) =>
    atStart(questionsFolder, `the folder ${readFailure(error)}`),
  );
  if (!Array.isArray(found)) return { names: [], problems: [found] };
  const kept = found.filter((name) => !isTemporary(name)).sort();
  if (kept.length > mostQuestionFiles) {
    const message = `holds ${kept.length} files, and the limit is ${mostQuestionFiles}: take away what does not belong here`;
    return { names: [], problems: [atStart(questionsFolder, message)] };
  }
  const names = kept.filter((name) => name.endsWith('.yaml')).map((name) => `${questionsFolder}/${name}`);
  const problems = kept
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) =>
      atStart(
        `${questionsFolder}/${name.replaceAll(/\p{Cc}/gu, '?')}`,
        'does not belong here: a file of questions is named TOPIC.yaml',
      ),
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
    return atStart(name, `${purpose} ${readFailure(error)}`);
  }
}

async function readKnowledgeFile(folder: string, name: string): Promise<SourceFile | Problem> {
  const read = await readBoundedFile(join(folder, name), 'a YAML file');
  if ('message' in read) return atStart(name, read.message);
  const decoded = decodeText(read.bytes);
  return 'text' in decoded ? { name, bytes: read.bytes, text: decoded.text } : { file: name, ...decoded };
}

function atStart(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}
