import process from 'node:process';
import { loadEnvironment } from '../config.ts';
import { buildCache } from '../serving/build-cache.ts';
import { runProgram, type Program } from './program.ts';

/** Runs a program on the process's own streams and sets its exit code. */
export async function runAsProcess(program: Program, words: readonly string[]): Promise<void> {
  const { stdin: input, stdout: output, stderr: errors } = process;
  for (const stream of [output, errors]) stream.on('error', endQuietly);
  const environment = loadEnvironment();
  const result = await runProgram(program, words, { environment, input, output, errors, buildCache });
  process.exitCode = result.exitCode;
  output.write(result.output);
  errors.write(result.errors);
}

/** Ends the process once its output is no longer read, as by `head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
