import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { CommandResult } from '../../src/cli/command-result.ts';
import type { Environment } from '../../src/cli/io.ts';
import type { Verb } from '../../src/cli/verb.ts';

export interface Setting {
  readonly environment?: Environment;
  /** Standard input, as one text. */
  readonly input?: string;
  readonly buildCache?: string;
}

/** Where the verbs find what an earlier test has built from the same files; `npm ci` empties it. */
const builds = fileURLToPath(new URL('../../node_modules/.cache/sidebar-verbs', import.meta.url));

/** Runs a verb in this process, with an empty environment unless given; everything that it printed. */
export async function run(
  verb: Verb,
  words: readonly string[],
  { environment = {}, input = '', buildCache = builds }: Setting = {},
): Promise<CommandResult> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const io = { environment, input: Readable.from([input]), output, errors, buildCache };
  const result = await verb(words, io);
  return {
    output: `${textIn(output)}${result.output}`,
    errors: `${textIn(errors)}${result.errors}`,
    exitCode: result.exitCode,
  };
}

function textIn(stream: PassThrough): string {
  const bytes: unknown = stream.read();
  return bytes instanceof Buffer ? bytes.toString() : '';
}
