import { suggest } from '../knowledge/suggest.ts';
import { success, type CommandResult } from './command-result.ts';
import type { Io } from './io.ts';
import { wrongUsage, type Verb } from './verb.ts';

/** A program of several verbs; only the verb that runs is loaded. */
export interface Program {
  /** As it is typed before a verb. */
  readonly name: string;
  /** What it is, for the first lines of its help. */
  readonly introduction: string;
  readonly verbs: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Verb> }>>;
  /** Where to read more, for the last lines of its help. */
  readonly more: string;
  readonly version?: () => string;
}

/** Runs a program with the words after its name. */
export async function runProgram(program: Program, words: readonly string[], io: Io): Promise<CommandResult> {
  const [first, ...rest] = words;
  // To a person this is the help; to a script whose variable is empty it is a mistake, and no output to go on with.
  if (first === undefined) return { output: '', errors: helpOf(program), exitCode: 2 };
  if (first === '--help' || first === '-h') return success(helpOf(program));
  if (first === '--version' && program.version !== undefined) return success(`${program.version()}\n`);
  const { verbs, name } = program;
  const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  if (verb !== undefined) return (await verb.load())(rest, io);
  if (first.startsWith('-')) return wrongUsage(`Unknown option "${first}": the verb comes first`, name);
  return wrongUsage(`Unknown verb "${first}"${suggest(first, Object.keys(verbs))}`, name);
}

function helpOf({ name, introduction, verbs, more }: Program): string {
  const width = Math.max(...Object.keys(verbs).map((verb) => verb.length));
  return [
    `Usage: ${name} VERB [OPTIONS]`,
    '',
    introduction,
    '',
    ...Object.entries(verbs).map(([verb, { summary }]) => `  ${verb.padEnd(width)}   ${summary}`),
    '',
    more,
    '',
  ].join('\n');
}
