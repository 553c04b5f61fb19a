import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftResult } from '../../../src/curation/draft/draft-result.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';

/** A file of a folder as it is on the disk. */
export async function textOf(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

/** The result of an edit as a terminal shows it: the place, or the problems. */
export function shown(result: DraftResult): string | readonly string[] {
  if (!result.ok) return result.problems.map((problem) => formatProblem(problem));
  const { file, line, column } = result.place;
  return `${file}:${line}:${column}`;
}

/** The place of a text that occurs once in a file. */
export async function placeOf(folder: string, file: string, needle: string): Promise<string> {
  const [before = '', ...rest] = (await textOf(folder, file)).split(needle);
  if (rest.length !== 1) throw new Error(`${file} contains ${JSON.stringify(needle)} ${rest.length} times`);
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
