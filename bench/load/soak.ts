import { setTimeout as pause } from 'node:timers/promises';
import type { Memory } from './bot-process.ts';
import type { BotUnderLoad } from './bot-under-load.ts';
import { runClosedLoop } from './closed-loop.ts';
import type { Percentiles } from './latencies.ts';

/** What a bot holds after a number of questions. */
export interface Sample extends Memory {
  readonly questions: number;
  /** Of the questions since the sample before. */
  readonly perSecond: number;
  readonly latency: Percentiles;
}

/** How many questions are under way. */
const inFlight = 50;
const samples = 20;

/**
 * Asks many questions as fast as they are answered, and weighs the bot twenty times on the way.
 * @param restSeconds How long the bot is left alone before it is weighed, so that what it keeps has been written.
 */
export async function soak(
  { asker, process }: BotUnderLoad,
  questions: number,
  restSeconds: number,
  onSample: (sample: Sample) => void,
): Promise<readonly Sample[]> {
  const taken: Sample[] = [];
  const lap = Math.max(Math.round(questions / samples), 1);
  for (let done = lap; done <= questions; done += lap) {
    const { perSecond, latency } = await runClosedLoop(asker, inFlight, { questions: lap });
    await pause(restSeconds * 1000);
    const sample = { questions: done, perSecond, latency, ...(await process.memory()) };
    onSample(sample);
    taken.push(sample);
  }
  return taken;
}
