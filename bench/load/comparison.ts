import { setTimeout as pause } from 'node:timers/promises';
import { ownCpu, type ComparedKind, type Memory } from './bot-process.ts';
import type { BotUnderLoad } from './bot-under-load.ts';
import { runClosedLoop, type ClosedLoopRound, type Length } from './closed-loop.ts';

/** One round of one bot. */
export interface Round extends ClosedLoopRound {
  /** Processor time of the bot's process per answer, in milliseconds. */
  readonly cpuPerAnswer: number;
  /** The share of one core that the Discord side took. */
  readonly discordShare: number;
}

/** The rounds of one bot with a number of questions in progress. */
export interface Compared {
  readonly kind: ComparedKind;
  readonly inFlight: number;
  readonly rounds: readonly Round[];
}

/** How much is measured, and how long. */
export interface Effort {
  /** How many questions are under way, one measurement for each number. */
  readonly inFlights: readonly number[];
  readonly rounds: number;
  readonly round: Length;
  readonly warmUp: Length;
  /** How long a bot is asked at each rate; twice as long at half of the highest that it sustains. */
  readonly rateSeconds: number;
  /** After a round, for log lines and the question log, which are written a little after the answers. */
  readonly restSeconds: number;
}

/** What a bot holds after all its rounds. */
export interface BotMemory extends Memory {
  readonly kind: ComparedKind;
}

/** Measures bots in turn, round by round, so that whatever else the machine does affects all of them alike. */
export async function compareBots(
  bots: readonly BotUnderLoad[],
  effort: Effort,
  onProgress: (line: string) => void,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const bot of [...bots, ...bots]) await runClosedLoop(bot.asker, 50, effort.warmUp);
  for (const inFlight of effort.inFlights) {
    const rounds = new Map<ComparedKind, Round[]>(bots.map(({ kind }) => [kind, []]));
    for (let round = 1; round <= effort.rounds; round += 1) {
      for (const bot of bots) {
        onProgress(`${inFlight} under way, round ${round} of ${effort.rounds}: ${bot.kind}`);
        rounds.get(bot.kind)?.push(await measureRound(bot, inFlight, effort));
      }
    }
    for (const [kind, measured] of rounds) compared.push({ kind, inFlight, rounds: measured });
  }
  return compared;
}

/** What each bot holds now, after garbage collection. */
export async function weighBots(bots: readonly BotUnderLoad[]): Promise<readonly BotMemory[]> {
  const weighed: BotMemory[] = [];
  for (const { kind, process } of bots) weighed.push({ kind, ...(await process.memory()) });
  return weighed;
}

async function measureRound(bot: BotUnderLoad, inFlight: number, effort: Effort): Promise<Round> {
  await runClosedLoop(bot.asker, inFlight, effort.warmUp);
  await pause(effort.restSeconds * 1000);
  const cpuBefore = await bot.process.cpu();
  const ownBefore = ownCpu();
  const started = performance.now();
  const round = await runClosedLoop(bot.asker, inFlight, effort.round);
  const elapsed = performance.now() - started;
  const discordShare = (ownCpu() - ownBefore) / elapsed;
  await pause(effort.restSeconds * 1000);
  const cpuPerAnswer = ((await bot.process.cpu()) - cpuBefore) / round.answered;
  return { ...round, cpuPerAnswer, discordShare };
}
