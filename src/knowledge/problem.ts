import { compareTexts } from '../collections.ts';

/** A place in the knowledge folder. */
export interface Place {
  /** Path relative to the knowledge folder, with forward slashes; `.` for the folder itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Something that a curator has to fix, and where it is. */
export interface Problem extends Place {
  readonly message: string;
}

/** A problem as one line, the way editors and compilers write it: `file:line:column: message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** Problems sorted by file, line and column, without duplicates. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const different = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...different.values()].sort(
    (one, other) =>
      compareTexts(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      compareTexts(one.message, other.message),
  );
}
