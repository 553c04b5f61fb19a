import { Latencies, type Percentiles } from '../load/latencies.ts';
import type { BotProcess } from './bot-processes.ts';
import type { SignedRequest } from './signer.ts';

/** What came of asking some processes for a while. */
export interface Round {
  readonly perSecond: number;
  readonly latency: Percentiles;
  /** Questions that came too late to be answered, which only a busy machine has. */
  readonly unanswered: number;
  /** Processor time of the processes for each answer, in milliseconds. */
  readonly cpuEach: number;
  /** What this process took of a core meanwhile. */
  readonly generatorShare: number;
}

/**
 * Posts requests to processes in turn, so many at once, until all are answered. They are signed beforehand, so that the generator
 * only sends.
 */
export async function runRound(
  bots: readonly BotProcess[],
  requests: readonly SignedRequest[],
  inFlight: number,
): Promise<Round> {
  const latencies = new Latencies();
  const cpuBefore = sum(bots.map((bot) => bot.cpu()));
  const ownBefore = process.cpuUsage();
  const started = performance.now();
  let next = 0;
  let unanswered = 0;
  const askOn = async (): Promise<void> => {
    for (let turn = next++; turn < requests.length; turn = next++) {
      const [bot, request] = [bots[turn % bots.length], requests[turn]];
      if (bot === undefined || request === undefined) return;
      const sent = performance.now();
      try {
        await bot.post(request);
        latencies.add(performance.now() - sent);
      } catch {
        unanswered += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, askOn));
  const seconds = (performance.now() - started) / 1000;
  const own = process.cpuUsage(ownBefore);
  return {
    perSecond: (requests.length - unanswered) / seconds,
    unanswered,
    latency: latencies.summary(),
    cpuEach: (sum(bots.map((bot) => bot.cpu())) - cpuBefore) / requests.length,
    generatorShare: (own.user + own.system) / 1_000_000 / seconds,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
