import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftResult } from '../../../src/curation/draft/draft-result.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';

/** A file of a folder as it stands on the disk. */
export async function textOf(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

/** What came of an edit, the way a terminal shows it: the place, or the problems. */
export function told(result: DraftResult): string | readonly string[] {
  if (!result.ok) return result.problems.map((problem) => formatProblem(problem));
  const { file, line, column } = result.place;
  return `${file}:${line}:${column}`;
}

/** The place of a text in a file, in which it stands once. */
export async function placeOf(folder: string, file: string, needle: string): Promise<string> {
  const [before = '', ...rest] = (await textOf(folder, file)).split(needle);
  if (rest.length !== 1) throw new Error(`${file} holds ${JSON.stringify(needle)} ${rest.length} times`);
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
