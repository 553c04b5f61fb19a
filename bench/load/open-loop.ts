import type { Asker } from './asker.ts';
import { Latencies, type Percentiles } from './latencies.ts';
import { untilDone } from './until-done.ts';

/** What came of asking at a fixed rate. */
export interface OpenLoopRound {
  /** Questions a second as they were sent. */
  readonly offered: number;
  /** Answers a second that came while questions were being sent. */
  readonly perSecond: number;
  /** From when a question was due, so that one that was sent late because of others counts the wait. */
  readonly latency: Percentiles;
}

/** How many seconds' worth of questions may wait: Discord waits only three seconds, so a bot further behind cannot catch up. */
const maxBehind = 1;

/**
 * Asks at a fixed rate per second, whether or not earlier questions are answered; waits for every answer at the end. Asks no more
 * once the bot has fallen behind by a second.
 */
export async function runOpenLoop(asker: Asker, perSecond: number, seconds: number): Promise<OpenLoopRound> {
  const latencies = new Latencies();
  // One at least: without any question nothing would ever be over.
  let total = Math.max(Math.round(perSecond * seconds), 1);
  const started = performance.now();
  const end = started + seconds * 1000;
  let asked = 0;
  let answered = 0;
  let answeredInTime = 0;
  await untilDone(({ alive, done }) => {
    const askDue = (): void => {
      if (asked - answered > perSecond * maxBehind) total = asked;
      const due = Math.min(Math.floor(((performance.now() - started) / 1000) * perSecond), total);
      for (let turn = asked; turn < due; turn += 1) askOne(started + (turn / perSecond) * 1000);
      if (asked < total) setTimeout(askDue, 1);
    };
    const askOne = (dueAt: number): void => {
      asked += 1;
      asker.ask(() => {
        const now = performance.now();
        latencies.add(now - dueAt);
        alive();
        answered += 1;
        if (now <= end) answeredInTime += 1;
        if (answered === total) done();
      });
    };
    askDue();
  });
  return { offered: perSecond, perSecond: answeredInTime / seconds, latency: latencies.summary() };
}
