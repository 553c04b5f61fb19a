import { hideCredentials } from '../settings/secrets.ts';
import { readCommandLine, UsageError, type OptionTable } from './command-line.ts';
import { success, type CommandResult } from './command-result.ts';
import type { Io } from './io.ts';
import { printable } from './output/printable.ts';

/** Runs a verb with the words after its name. */
export type Verb = (words: readonly string[], io: Io) => Promise<CommandResult>;

/** What a verb understands and does. */
interface VerbDefinition<Options extends OptionTable> {
  /** As it is typed: "sidebar check". */
  readonly name: string;
  /** What `--help` prints. */
  readonly usage: string;
  readonly options: Options;
  /** Whether words that are not options are allowed, such as a question. */
  readonly operands?: boolean;
  readonly run: (given: ReturnType<typeof readCommandLine<Options>>, io: Io) => Promise<CommandResult>;
}

/** A verb that explains itself with `--help`, and answers a wrong command line with one line and exit code 2. */
export function defineVerb<const Options extends OptionTable>(definition: VerbDefinition<Options>): Verb {
  const { name, usage, options, operands = false, run } = definition;
  return async (words, io) => {
    try {
      const given = readCommandLine(words, options, operands);
      return given.wantsHelp ? success(`${usage}\n`) : await run(given, io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return wrongUsage(error.message, name);
    }
  };
}

/** @param name What to type before `--help`. */
export function wrongUsage(message: string, name: string): CommandResult {
  const sentence = hideCredentials(printable(message)).replace(/(?<![.?!])$/u, '.');
  return { output: '', errors: `${sentence} Run ${name} --help.\n`, exitCode: 2 };
}
