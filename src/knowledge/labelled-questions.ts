import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeText } from './decode-text.ts';
import { mergeMarkerMessage } from './merge-markers.ts';
import { formatProblem, type Problem } from './problem.ts';
import { readBoundedFile } from './read-file.ts';
import type { ReadResult } from './read-files.ts';
import { suggest } from './suggest.ts';
import { readSteadily } from './read-steadily.ts';
import { languages } from '../text/language.ts';

const schema = v.object({
  q: v.pipe(v.string(), v.nonEmpty()),
  lang: v.picklist(languages),
  /** `in`: the story answers it; `near`: it is about the subject, but the story does not say; `off`: it is about something else. */
  kind: v.picklist(['in', 'near', 'off']),
  /** Ids of the entries that are right answers, if the kind is `in`; of the gaps that are, if it is `near` and they are known; else empty. */
  accept: v.array(v.string()),
  /** Whether it is misspelt. */
  typo: v.boolean(),
});

/** A question as somebody may ask it, and its right answers. */
export type LabelledQuestion = Readonly<v.InferOutput<typeof schema>>;

/** Labelled questions, and what is wrong with the lines that are not. */
export interface LabelledQuestions {
  readonly questions: readonly LabelledQuestion[];
  readonly problems: readonly Problem[];
}

/** The ids that labelled questions may accept. */
export interface AcceptableIds {
  readonly entries: readonly string[];
  readonly gaps: readonly string[];
}

/** The file of a knowledge folder with its labelled questions, if it has any. */
export const evaluationFile = 'evaluation.jsonl';

/** Reads the labelled questions of a knowledge folder; none when it has no such file. Never throws. */
export async function loadLabelledQuestions(folder: string): Promise<LabelledQuestions> {
  return labelledQuestionsIn(await readLabelledFile(folder));
}

/** Reads the file of labelled questions of a knowledge folder, if there is one. Never throws. */
export async function readLabelledFile(folder: string): Promise<ReadResult> {
  const { result, changing } = await readSteadily(
    folder,
    () => Promise.resolve([evaluationFile]),
    () => readBoundedFile(join(folder, evaluationFile), 'a file of labelled questions'),
  );
  if (changing !== null) return refuse(1, 1, 'is still being written: reload once it is complete');
  if ('message' in result) {
    return result.code === 'ENOENT' ? { files: [], problems: [] } : refuse(1, 1, result.message);
  }
  const decoded = decodeText(result.bytes);
  if ('message' in decoded) return refuse(decoded.line, decoded.column, decoded.message);
  return { files: [{ name: evaluationFile, bytes: result.bytes, text: decoded.text }], problems: [] };
}

/**
 * The labelled questions in a file that was read.
 *
 * @param ids Those of the story; when they are unknown, any is accepted.
 */
export function labelledQuestionsIn({ files, problems }: ReadResult, ids?: AcceptableIds): LabelledQuestions {
  const [file] = files;
  return file === undefined ? { questions: [], problems } : parse(file.text, file.name, ids);
}

function refuse(line: number, column: number, message: string): ReadResult {
  return { files: [], problems: [{ file: evaluationFile, line, column, message }] };
}

/**
 * Reads labelled questions, one JSON object per line.
 *
 * @throws {Error} with file and line when a line is not a labelled question.
 */
export async function readLabelledQuestions(path: string): Promise<readonly LabelledQuestion[]> {
  const { questions, problems } = parse(await readFile(path, 'utf8'), path);
  const [first] = problems;
  if (first !== undefined) throw new Error(formatProblem(first));
  return questions;
}

/** A file with more bad lines than this is something else. */
const maxProblems = 100;

function parse(text: string, file: string, ids?: AcceptableIds): LabelledQuestions {
  const questions: LabelledQuestion[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line, file, index);
    if ('q' in read) questions.push(read);
    else problems.push(read);
    if ('q' in read && ids !== undefined)
      problems.push(...unknownIds(read, line, ids).map((fault) => ({ ...fault, file, line: index + 1 })));
    if (problems.length >= maxProblems) break;
  }
  return { questions, problems };
}

function unknownIds(
  { kind, accept }: LabelledQuestion,
  line: string,
  { entries, gaps }: AcceptableIds,
): readonly Pick<Problem, 'column' | 'message'>[] {
  const [known, other, subject] = kind === 'near' ? [gaps, entries, 'gap'] : [entries, gaps, 'entry'];
  const otherwise = (id: string): string =>
    other.includes(id) ? `: ${misplaced[kind]}` : ': correct or remove it';
  return accept
    .filter((id) => !known.includes(id))
    .map((id) => ({
      column: line.lastIndexOf(JSON.stringify(id)) + 1,
      message: `accepts "${id}", and no ${subject} has this id${suggest(id, known) || otherwise(id)}`,
    }));
}

/** What to do about an id of the other sort: that of a gap, or of an entry for a question that the story does not answer. */
const misplaced: Readonly<Record<LabelledQuestion['kind'], string>> = {
  in: 'a gap answers questions of the kind near',
  near: 'an entry answers questions of the kind in',
  off: 'a gap answers questions of the kind near',
};

function parseLine(line: string, file: string, index: number): LabelledQuestion | Problem {
  const refused = (reason: string): Problem => ({
    file,
    line: index + 1,
    column: 1,
    message: `not a labelled question: ${reason}`,
  });
  const leftByMerge = mergeMarkerMessage(line);
  if (leftByMerge !== undefined) return { ...refused(''), message: leftByMerge };
  const object = parseObject(line);
  if (object === undefined) return refused('the line is not a JSON object; write one such as {"q": "…", …}');
  const result = v.safeParse(schema, object);
  return result.success ? result.output : refused(describe(result.issues[0]));
}

function parseObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const key = `"${String(v.getDotPath(issue))}"`;
  if (issue.received === 'undefined') return `${key} is missing`;
  if (issue.type === 'non_empty') return `${key} is empty`;
  return `${key} should be ${expectations[issue.expected ?? ''] ?? issue.expected}, but is ${issue.received}`;
}

/** What the validator expects, in plain words. */
const expectations: Readonly<Record<string, string>> = {
  Array: 'a list',
  boolean: 'true or false',
  string: 'a text',
};
