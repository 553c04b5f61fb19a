import { join } from 'node:path';
import { formatProblem, type Problem } from '../../knowledge/problem.ts';
import { failure, type CommandResult } from '../command-result.ts';

/** A problem of a knowledge folder with a path that leads to the file from the current folder. */
export function fromHere({ file, line, column, message }: Problem, folder: string): Problem {
  return { file: join(folder, file), line, column, message };
}

/** Problems of a knowledge folder as lines, each with its line end. */
export function problemLines(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => `${formatProblem(fromHere(problem, folder))}\n`).join('');
}

/** The result of a verb that needs a knowledge folder without problems. */
export function refuseKnowledge(problems: readonly Problem[], folder: string): CommandResult {
  const heading = `The knowledge in "${folder}" has problems; fix them and try again:`;
  return failure(`${heading}\n${problemLines(problems, folder)}`);
}
