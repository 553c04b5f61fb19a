import { setTimeout as pause } from 'node:timers/promises';
import type { Asker } from './asker.ts';
import type { Effort } from './comparison.ts';
import { runOpenLoop, type OpenLoopRound } from './open-loop.ts';

/** How a bot copes with rising rates. */
export interface Saturation {
  readonly rates: readonly OpenLoopRound[];
  /** The highest rate, in questions a second, at which the bot kept up; null when it never did. */
  readonly sustained: number | null;
  /** At half of that rate. */
  readonly atHalf: OpenLoopRound | null;
}

/** Shares of what the bot answered in a closed loop. */
const shares = [0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2];
/** A bot keeps up when so many of the questions are answered while they are being asked. */
const keepingUp = 0.97;

/** Whether the bot kept up in a round. */
export function keptUp({ offered, perSecond }: OpenLoopRound): boolean {
  return perSecond >= keepingUp * offered;
}

/**
 * Asks at rising rates until the bot does not keep up, and then at half of the highest at which it did.
 * @param throughput What the bot answers a second when it is never idle.
 */
export async function findSaturation(
  asker: Asker,
  throughput: number,
  { rateSeconds, restSeconds }: Effort,
  onProgress: (line: string) => void,
): Promise<Saturation> {
  const rates: OpenLoopRound[] = [];
  for (const share of shares) {
    const rate = Math.max(throughput * share, 1);
    onProgress(`${Math.round(rate)} questions a second`);
    const round = await runOpenLoop(asker, rate, rateSeconds);
    await pause(restSeconds * 1000);
    rates.push(round);
    if (!keptUp(round)) break;
  }
  const sustained = rates.findLast(keptUp)?.offered ?? null;
  if (sustained === null) return { rates, sustained, atHalf: null };
  onProgress(`half of ${Math.round(sustained)} questions a second`);
  return { rates, sustained, atHalf: await runOpenLoop(asker, sustained / 2, rateSeconds * 2) };
}
