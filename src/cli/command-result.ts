import { join } from 'node:path';
import type { Problem } from '../knowledge/problem.ts';

/** What a command prints and how it ends. */
export interface CommandResult {
  /** For standard output, with its last line end. */
  readonly output: string;
  /** For standard error, with its last line end. */
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2;
}

/** A problem of a knowledge folder with a path that leads to the file from the current folder. */
export function fromHere({ file, line, column, message }: Problem, folder: string): Problem {
  return { file: join(folder, file), line, column, message };
}
