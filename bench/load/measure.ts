import { botKinds, type BotKind } from './bot-process.ts';
import { openBot, type BotUnderLoad, type StartBot } from './bot-under-load.ts';
import { compareBots, weighBots, type Effort } from './comparison.ts';
import type { ExpectedAnswers } from './expected-answers.ts';
import { comparisonGoals, soakGoals } from './goals.ts';
import { heapGrowth } from './heap-growth.ts';
import { toRow, type CheckedAnswers, type LoadReport, type SoakReport } from './load-report.ts';
import { describeMachine, loadAverage } from './machine.ts';
import { findSaturation } from './saturation.ts';
import { soak, type Sample } from './soak.ts';

/** What both measurements need. */
export interface Setting {
  readonly expected: ExpectedAnswers;
  /** How many readers ask. */
  readonly users: number;
  /** Where the bots' files go. */
  readonly folder: string;
  /** Starts a bot; in a process of its own unless given. */
  readonly start?: StartBot;
  readonly onProgress: (line: string) => void;
}

const inFlightForRates = 50;

/** Measures Sidebar beside bare handlers, and the rates that it bears. */
export async function measureLoad(setting: Setting, effort: Effort): Promise<LoadReport> {
  const { onProgress } = setting;
  const before = loadAverage();
  const bots: BotUnderLoad[] = [];
  try {
    for (const kind of botKinds) bots.push(await open(setting, kind));
    const compared = bots.flatMap((bot) => (bot.kind === 'sidebar' ? [bot, askedAgain(bot)] : [bot]));
    const rows = (await compareBots(compared, effort, onProgress)).map(toRow);
    const memory = await weighBots(bots);
    const asker = botOf(bots, 'sidebar').asker;
    const row = rows.find(({ kind, inFlight }) => kind === 'sidebar' && inFlight === inFlightForRates);
    const saturation = await findSaturation(asker, row?.perSecond.median ?? 1, effort, onProgress);
    const answers = await checkAnswers(bots);
    return {
      machine: describeMachine(before),
      rows,
      memory,
      saturation,
      answers,
      goals: comparisonGoals(rows, saturation, answers),
    };
  } finally {
    for (const bot of bots) await bot.close();
  }
}

/**
 * Asks Sidebar very many questions and tells whether its memory stays flat.
 * @param restSeconds How long it is left alone before it is weighed.
 */
export async function measureSoak(
  setting: Setting,
  questions: number,
  restSeconds: number,
): Promise<SoakReport> {
  const before = loadAverage();
  const bot = await open(setting, 'sidebar');
  try {
    const samples = await soak(bot, questions, restSeconds, (sample) =>
      setting.onProgress(describeSample(sample)),
    );
    const growth = heapGrowth(samples);
    const answers = await checkAnswers([bot]);
    return {
      machine: describeMachine(before),
      users: setting.users,
      samples,
      growth,
      answers,
      goals: soakGoals(growth, answers),
    };
  } finally {
    await bot.close();
  }
}

function open({ expected, users, folder, start }: Setting, kind: BotKind): Promise<BotUnderLoad> {
  return openBot(kind, expected, users, folder, start);
}

/** The same bot, asked in words that it has just been asked in. */
function askedAgain(bot: BotUnderLoad): BotUnderLoad {
  return { ...bot, kind: 'sidebar, asked before', asker: bot.askerAgain };
}

function botOf(bots: readonly BotUnderLoad[], kind: BotUnderLoad['kind']): BotUnderLoad {
  const bot = bots.find((each) => each.kind === kind);
  if (bot === undefined) throw new Error(`no bot is called "${kind}"`);
  return bot;
}

async function checkAnswers(bots: readonly BotUnderLoad[]): Promise<CheckedAnswers> {
  return {
    checked: bots.reduce((sum, { asker, askerAgain }) => sum + asker.checked + askerAgain.checked, 0),
    faults: bots.flatMap(({ kind, asker, askerAgain }) =>
      [...asker.faults, ...askerAgain.faults].map((fault) => `${kind}: ${fault}`),
    ),
    warnings: (await Promise.all(bots.map(warningsOf))).flat(),
  };
}

async function warningsOf({ kind, process }: BotUnderLoad): Promise<readonly string[]> {
  return (await process.warnings()).map((line) => `${kind}: ${line}`);
}

function describeSample({ questions, perSecond, heap, rss }: Sample): string {
  return `${questions} questions, ${Math.round(perSecond)} a second; heap ${(heap / 1e6).toFixed(1)} MB, RSS ${(rss / 1e6).toFixed(1)} MB`;
}
