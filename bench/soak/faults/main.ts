import { readFile } from 'node:fs/promises';
import { readCommandLine, UsageError } from '../../../src/cli/command-line.ts';
import { wrongUsage } from '../../../src/cli/verb.ts';
import { startBotProcess } from './bot-process.ts';
import { planFaults } from './plan.ts';
import { report } from './report.ts';
import { soak } from './soak.ts';
import { judge } from './verdict.ts';

const usage = `Usage: npm run -s soak:faults -- [--drops 200] [--seed 1] [--json]

Breaks the bot's connection again and again and makes its requests fail, while people keep asking.

  --drops N   how many gateway faults strike it (default: 200, which takes about five minutes)
  --seed N    determines the order of the faults and of what people do (default: 1)
  --json      one JSON document on standard output, nothing else
  --help      this text

Exit codes: 0 all promises hold, 1 some do not, 2 the command line is wrong.`;

interface Options {
  readonly drops: number;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
}

function readWords(words: readonly string[]): Options {
  const { options, wantsHelp } = readCommandLine(words, {
    drops: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  });
  const { drops, seed, json } = options;
  return { drops: wholeNumber('--drops', drops), seed: wholeNumber('--seed', seed), json, help: wantsHelp };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new UsageError(`${option} needs a whole number, not "${text}"`);
  return Number(text);
}

async function readQuestions(): Promise<readonly string[]> {
  const lines = (await readFile('test/evaluation/tune.jsonl', 'utf8')).trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly q: string }).q);
}

async function run({ drops, seed, json }: Options): Promise<boolean> {
  const show = (text: string): void => {
    if (!json && process.stderr.isTTY) process.stderr.write(text);
  };
  const verdict = judge(
    await soak({
      faults: planFaults(drops, seed),
      seed,
      startBot: startBotProcess,
      knowledge: 'knowledge',
      questions: await readQuestions(),
      pace: 150,
      heartbeatInterval: 1_000,
      calm: 3_000,
      onProgress: (done) => show(`\r${done} of ${drops} faults `),
    }),
  );
  show('\r');
  process.stdout.write(`${json ? JSON.stringify(verdict, null, 2) : report(verdict)}\n`);
  return verdict.broken.length === 0;
}

try {
  const options = readWords(process.argv.slice(2));
  if (options.help) process.stdout.write(`${usage}\n`);
  else process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, 'npm run -s soak:faults --').errors);
  process.exitCode = 2;
}
