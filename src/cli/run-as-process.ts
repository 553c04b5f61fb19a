import process from 'node:process';
import { loadEnvironment } from '../settings/environment.ts';
import { bypassProxyLocally } from '../settings/proxies.ts';
import { buildCache } from '../serving/build-cache.ts';
import { failure, type CommandResult } from './command-result.ts';
import { runProgram, type Program } from './program.ts';

/** Runs a program on the process's own streams and sets its exit code. */
export async function runAsProcess(program: Program, words: readonly string[]): Promise<void> {
  const { stdout: output, stderr: errors } = process;
  for (const stream of [output, errors]) stream.on('error', endQuietly);
  const result = await runOnStreams(program, words);
  process.exitCode = result.exitCode;
  output.write(result.output);
  errors.write(result.errors);
}

async function runOnStreams(program: Program, words: readonly string[]): Promise<CommandResult> {
  const { stdin: input, stdout: output, stderr: errors } = process;
  // Help needs no settings and no folder.
  const onlyReads = words.length === 0 || words.some((word) => /^(?:--help|-h|--version)$/u.test(word));
  if (!onlyReads && !hasWorkingFolder()) {
    return failure('The folder that you are in no longer exists: change to another one and try again.\n');
  }
  const loaded = loadEnvironment();
  if (!loaded.ok && !onlyReads) return failure(`${loaded.problem}\n`);
  const environment = loaded.ok ? loaded.environment : {};
  bypassProxyLocally(process.env, environment['HOST']);
  return runProgram(program, words, { environment, input, output, errors, buildCache });
}

/** Whether the working directory is there; it may have been deleted meanwhile. */
function hasWorkingFolder(): boolean {
  try {
    process.cwd();
    return true;
  } catch {
    return false;
  }
}

/** Ends the process once its output is no longer read, as by `head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
