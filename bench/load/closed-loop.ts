import type { Asker } from './asker.ts';
import { Latencies, type Percentiles } from './latencies.ts';
import { untilDone } from './until-done.ts';

/** How long to ask: a number of seconds, or of questions. */
export type Length = { readonly seconds: number } | { readonly questions: number };

/** What came of a round. */
export interface ClosedLoopRound {
  /** Every question of the round, all of which were answered. */
  readonly answered: number;
  readonly perSecond: number;
  readonly latency: Percentiles;
}

/** Asks so that a number of questions are always under way: a new one as soon as one is answered. */
export async function runClosedLoop(
  asker: Asker,
  inFlight: number,
  length: Length,
): Promise<ClosedLoopRound> {
  const latencies = new Latencies();
  const started = performance.now();
  const end = 'seconds' in length ? started + length.seconds * 1000 : Infinity;
  const maxQuestions = 'questions' in length ? length.questions : Infinity;
  let asked = 0;
  let answered = 0;
  let answeredInTime = 0;
  await untilDone(({ alive, done }) => {
    const askNext = (): void => {
      asked += 1;
      const sent = performance.now();
      asker.ask(() => {
        const now = performance.now();
        latencies.add(now - sent);
        alive();
        answered += 1;
        if (now <= end) answeredInTime += 1;
        if (now < end && asked < maxQuestions) askNext();
        else if (answered === asked) done();
      });
    };
    for (let count = 0; count < Math.min(inFlight, maxQuestions); count += 1) askNext();
  });
  const seconds = (Math.min(end, performance.now()) - started) / 1000;
  return { answered, perSecond: answeredInTime / seconds, latency: latencies.summary() };
}
