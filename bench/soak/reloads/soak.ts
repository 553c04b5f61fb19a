import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { commands } from '../../../commands/index.ts';
import type { AnyCommand } from '../../../src/discord/command.ts';
import type { Build } from '../../../src/serving/built.ts';
import { startReloadedBot } from './bot.ts';
import { fill } from './folder.ts';
import { Ledger } from './ledger.ts';
import { readMarked, withoutMarks } from './marks.ts';
import { isFlat, MemoryWatch } from './memory.ts';
import type { Outcome } from './outcome.ts';
import type { Step } from './plan.ts';
import { createRandom } from './random.ts';
import { Readers } from './readers.ts';
import type { SoakedSandbox } from './sandbox.ts';
import { Reloads } from './steps.ts';

interface SoakOptions {
  /** The story to make versions of. */
  readonly knowledge: string;
  readonly seed: number;
  readonly steps: readonly Step[];
  /** How the bot reads a folder; and how the soak finds out for itself whether one is valid. */
  readonly build: Build;
  readonly startSandbox: () => Promise<SoakedSandbox>;
  /** The bot's commands; its own unless given. */
  readonly commands?: readonly AnyCommand[];
  readonly readers: number;
  /** How many milliseconds a reader waits between two questions. */
  readonly pace: number;
  /** The longest that a reload may take, in milliseconds. */
  readonly longestReload: number;
  /** The longest that a reply may take, in milliseconds; Discord's own limit unless given. */
  readonly longestReply?: number;
  readonly onProgress?: (done: number) => void;
}

/** Reloads a story again and again, in valid and damaged versions, while readers keep asking. */
export async function soakReloads(options: SoakOptions): Promise<Outcome> {
  const parent = await mkdtemp(join(tmpdir(), 'sidebar-reloads-'));
  try {
    return await soakIn(join(parent, 'knowledge'), options);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function soakIn(folder: string, options: SoakOptions): Promise<Outcome> {
  const { seed, steps, build, readers: count, pace } = options;
  const versionOf = await readMarked(options.knowledge);
  await fill(folder, versionOf(0));
  const bot = await startReloadedBot(folder, build, { commands, ...options });
  const { knowledge, url, errors } = bot;
  const ledger = new Ledger(options.longestReply);
  const memory = new MemoryWatch();
  const reloads = new Reloads({
    ...options,
    bot,
    folder,
    versionOf,
    ledger,
    memory,
    random: createRandom(seed),
  });
  // Without the marks of the first version, for replies repeat what they were asked.
  const questions = knowledge.current.story.entries.flatMap(({ id, ask }) => [
    `entry:${id}`,
    ...[...ask.en, ...ask.fr].map(withoutMarks),
  ]);
  const readers = new Readers({
    url,
    ledger,
    random: createRandom(seed + 1),
    questions,
    readers: count,
    pace,
  });
  let secondAnswers: readonly string[] = [];
  try {
    await reloads.run(steps);
  } finally {
    await readers.stop();
    memory.stop();
    // The folder may be one that nobody may read.
    await fill(folder, versionOf(0));
    secondAnswers = await bot.stop();
  }
  const trend = memory.trend;
  const grown = trend !== null && !isFlat(trend) ? ['the memory grows'] : [];
  return {
    seed,
    attempts: reloads.attempts,
    questions: ledger.totals,
    memory: trend,
    notes: [
      ...(process.getuid?.() === 0 ? ['run as root: files that nobody may read were read'] : []),
      ...reloads.notes,
    ],
    faults: [
      ...reloads.faults,
      ...ledger.faults,
      ...secondAnswers,
      ...errors.map((line) => `logged: ${line.slice(0, 600)}`),
      ...grown,
    ],
  };
}
