import process from 'node:process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine, UsageError } from '../../../src/cli/command-line.ts';
import { wrongUsage } from '../../../src/cli/verb.ts';
import { buildInWorker } from '../../../src/serving/build-in-worker.ts';
import type { Outcome } from './outcome.ts';
import { planSteps } from './plan.ts';
import { createRandom } from './random.ts';
import { report } from './report.ts';
import { startSandboxApart } from './sandbox.ts';
import { soakReloads } from './soak.ts';
import { giveUpRoot } from './user.ts';

const usage = `Usage: npm run -s soak:reloads -- [--reloads 500] [--seed 1] [--knowledge DIR] [--json]

Damages and repairs a copy of a story and has the bot reload it again and again, while readers keep asking.

  --reloads N      how many times (default: 500, which takes about ten minutes)
  --seed N         determines the damage, its order and the questions (default: 1)
  --knowledge DIR  the story (default: the small one of the tests; the shipped one takes seconds per reload)
  --json           one JSON document on standard output, nothing else
  --help           this text

Started as root, it continues as nobody, so that files can be made unreadable.
Exit codes: 0 nothing was lost and nothing was mixed, 1 something was, 2 the command line is wrong.`;

const ferry = join('test', 'fixtures', 'knowledge', 'ferry');
const readers = 4;
const pace = 60;
const longestReload = 30_000;

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new UsageError(`${option} needs a whole number, not "${text}"`);
  return Number(text);
}

function readWords(words: readonly string[]) {
  const { options, wantsHelp } = readCommandLine(words, {
    reloads: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    knowledge: { type: 'string', default: ferry },
    json: { type: 'boolean', default: false },
  });
  const { reloads, seed, ...rest } = options;
  return {
    ...rest,
    reloads: wholeNumber('--reloads', reloads),
    seed: wholeNumber('--seed', seed),
    help: wantsHelp,
  };
}

async function run({ reloads, seed, knowledge, json }: ReturnType<typeof readWords>): Promise<Outcome> {
  giveUpRoot();
  const cache = await mkdtemp(join(tmpdir(), 'sidebar-models-'));
  try {
    return await soakReloads({
      knowledge,
      seed,
      steps: planSteps(reloads, createRandom(seed)),
      build: buildInWorker(cache),
      startSandbox: startSandboxApart,
      readers,
      pace,
      longestReload,
      onProgress: (done) => {
        if (!json && process.stderr.isTTY) process.stderr.write(`\r${done} of ${reloads} reloads \r`);
      },
    });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

try {
  const options = readWords(process.argv.slice(2));
  if (options.help) process.stdout.write(`${usage}\n`);
  else {
    const outcome = await run(options);
    process.stdout.write(`${options.json ? JSON.stringify(outcome, null, 2) : report(outcome)}\n`);
    process.exitCode = outcome.faults.length === 0 ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, 'npm run -s soak:reloads --').errors);
  process.exitCode = 2;
}
