import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';

export const usage = `Usage: npm run -s bench:load -- [--json] [--quick | --soak] [--users N] [--questions N]

Measures how much load the bot takes, beside a bare discord.js handler, on a lean stand-in for Discord in this process.

  --json         one JSON document on standard output, nothing else
  --quick        one short round of everything, half a minute; its figures are rough
  --soak         asks very many questions instead, and shows whether memory stays flat (takes many minutes)
  --users N      how many readers ask, one after another; 100,000 unless given
  --questions N  how many questions --soak asks; 1,000,000 unless given
  --help         this text

Exit codes: 0 every goal is met, 1 a goal is missed or an answer is wrong, 2 the command line is wrong.`;

/** What the command line asks for. */
export interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly soak: boolean;
  readonly help: boolean;
  readonly users: number;
  readonly questions: number;
}

/**
 * Reads the words after the command's name.
 * @throws UsageError when an option is unknown, is not a number, or cannot be combined with another.
 */
export function readOptions(words: readonly string[]): Options {
  const { options, wantsHelp } = readCommandLine(words, {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    soak: { type: 'boolean', default: false },
    users: { type: 'string' },
    questions: { type: 'string' },
  });
  const { json, quick, soak, users, questions } = options;
  if (quick && soak) throw new UsageError('--quick and --soak do not go together');
  if (questions !== undefined && !soak) throw new UsageError('--questions goes with --soak only');
  return {
    json,
    quick,
    soak,
    help: wantsHelp,
    users: readCount('--users', users, 100_000),
    questions: readCount('--questions', questions, 1_000_000),
  };
}

function readCount(option: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  if (!/^[1-9]\d{0,8}$/u.test(text))
    throw new UsageError(`${option} needs a whole number from 1, not "${text}"`);
  return Number(text);
}
