import { setTimeout as pause } from 'node:timers/promises';

import { createRandom } from '../../src/matching/random.ts';
import type { Benchmark, Question } from './benchmark.ts';
import type { Engine, Search } from './engines/engine.ts';
import { areaUnderCurve, percentile, refusedWhenKeeping } from './measures.ts';
import type { Accuracy, Limits, Measurement } from './measurement.ts';
import { shuffled } from './shuffle.ts';
import { withOneTypingError, withTwoTypingErrors } from './typing-errors.ts';

/** What came of one question. */
interface Trial {
  readonly question: Question;
  readonly ids: readonly string[];
  readonly score: number;
  readonly microseconds: number;
}

const seed = 1;
const warmUpMilliseconds = 500;
const maxWarmUps = 2000;
/** However slow an engine is, so that there is a time to report. */
const fewestAsked = 3;
/** A share of fewer questions says nothing, unless there are no more. */
const fewestForShare = 30;
const keptShare = 0.95;
/** Half of the time goes to the questions as they are, a quarter each to one and to two typing errors. */
const shares = { clean: 0.5, oneError: 0.25, twoErrors: 0.25 };

/**
 * Builds an engine and puts the questions to it, each once, so that nothing is remembered from an earlier round. It is
 * warmed up on misspelt phrasings before.
 *
 * @param collectGarbage Frees memory that is not used, so that what is kept can be measured.
 * @param onBuilt Called when the engine can answer.
 * @throws Error when a score is not a number.
 */
export async function measureEngine(
  engine: Engine,
  benchmark: Benchmark,
  limits: Limits,
  collectGarbage: () => void,
  onBuilt: () => void,
): Promise<Measurement> {
  const memoryBefore = await memoryInUse(collectGarbage);
  const start = performance.now();
  const search = await engine.build(benchmark);
  const buildMilliseconds = performance.now() - start;
  const memoryBytes = (await memoryInUse(collectGarbage)) - memoryBefore;
  onBuilt();
  await warmUp(search, benchmark);
  const asked = await askAll(search, benchmark, limits.ask);
  const inScope = asked.clean.filter(isInScope);
  const outOfScope = asked.clean.filter((trial) => !isInScope(trial));
  const inScores = inScope.map(({ score }) => score);
  const outScores = outOfScope.map(({ score }) => score);
  const separable =
    isEnough(inScope, benchmark.inScope.length) && isEnough(outOfScope, benchmark.outOfScope.length);
  const times = asked.clean.map(({ microseconds }) => microseconds);
  return {
    buildMilliseconds,
    memoryBytes,
    latency: { p50: percentile(0.5, times), p99: percentile(0.99, times) },
    clean: accuracyOf(inScope, benchmark),
    oneError: accuracyOf(asked.oneError, benchmark),
    twoErrors: accuracyOf(asked.twoErrors, benchmark),
    outOfScopeAsked: outOfScope.length,
    areaUnderCurve: separable ? areaUnderCurve(inScores, outScores) : null,
    refused: separable ? refusedWhenKeeping(keptShare, inScores, outScores) : null,
  };
}

function isInScope({ question }: Trial): boolean {
  return question.accept.length > 0;
}

async function askAll(
  search: Search,
  { inScope, outOfScope }: Benchmark,
  seconds: number,
): Promise<Record<keyof typeof shares, readonly Trial[]>> {
  const random = createRandom(seed);
  const mixed = shuffled([...inScope, ...outOfScope], random);
  const order = shuffled(inScope, random);
  const oneError = order.map((each) => ({ ...each, text: withOneTypingError(each.text, random) }));
  const twoErrors = order.map((each) => ({ ...each, text: withTwoTypingErrors(each.text, random) }));
  return {
    clean: await ask(search, mixed, seconds * shares.clean, fewestAsked),
    oneError: await ask(search, oneError, seconds * shares.oneError, 0),
    twoErrors: await ask(search, twoErrors, seconds * shares.twoErrors, 0),
  };
}

async function ask(
  search: Search,
  questions: readonly Question[],
  seconds: number,
  fewest: number,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  const deadline = performance.now() + seconds * 1000;
  for (const question of questions) {
    if (trials.length >= fewest && performance.now() > deadline) break;
    const start = performance.now();
    const { ids, score } = await search(question);
    const microseconds = (performance.now() - start) * 1000;
    if (Number.isNaN(score)) throw new Error(`scored "${question.text}" with something that is not a number`);
    trials.push({ question, ids, score, microseconds });
  }
  return trials;
}

async function warmUp(search: Search, { targets }: Benchmark): Promise<void> {
  const random = createRandom(seed + 1);
  const phrasings = shuffled(
    targets.flatMap((target) => target.phrasings),
    random,
  );
  const deadline = performance.now() + warmUpMilliseconds;
  for (let asked = 0; asked < maxWarmUps && performance.now() < deadline; asked += 1) {
    const { text, language } = phrasings[asked % phrasings.length] ?? { text: '', language: '' };
    await search({ text: withOneTypingError(text, random), language, accept: [] });
  }
}

function accuracyOf(trials: readonly Trial[], { inScope }: Benchmark): Accuracy {
  const shareWithin = (places: number): number =>
    trials.filter(({ question, ids }) => ids.slice(0, places).some((id) => question.accept.includes(id)))
      .length / trials.length;
  return isEnough(trials, inScope.length)
    ? { asked: trials.length, top1: shareWithin(1), top3: shareWithin(3) }
    : { asked: trials.length, top1: null, top3: null };
}

function isEnough(trials: readonly Trial[], available: number): boolean {
  return trials.length > 0 && trials.length >= Math.min(fewestForShare, available);
}

async function memoryInUse(collectGarbage: () => void): Promise<number> {
  collectGarbage();
  // What is freed by finalisers goes after the current turn of the event loop only.
  await pause(10);
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
