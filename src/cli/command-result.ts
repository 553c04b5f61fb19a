/** What a verb prints when it is done, and how it ends. */
export interface CommandResult {
  /** For standard output, with its last line end. */
  readonly output: string;
  /** For standard error, with its last line end. */
  readonly errors: string;
  /** 0 done, 1 failed or problems found, 2 wrong command line. */
  readonly exitCode: 0 | 1 | 2;
}

/** @param output With its last line end. */
export function success(output: string): CommandResult {
  return { output, errors: '', exitCode: 0 };
}

/** @param errors What failed and what to do, with its last line end. */
export function failure(errors: string): CommandResult {
  return { output: '', errors, exitCode: 1 };
}
