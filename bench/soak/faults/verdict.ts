import { wasUndisturbed, type Judged } from './ledger.ts';
import { isFlat, trendOf, type MemoryTrend } from './memory.ts';
import { isNoApology } from './expectations.ts';
import { namesOf, sessionsNeeded } from './plan.ts';
import type { Observation } from './soak.ts';

/** Milliseconds; null when there is nothing to tell. */
interface Times {
  readonly median: number | null;
  readonly p99: number | null;
  readonly longest: number | null;
}

/** What a run proves. */
export interface Verdict {
  /** Each promise that was broken, in words; empty when all hold. */
  readonly broken: readonly string[];
  readonly asked: number;
  readonly counts: Readonly<Record<Judged['outcome'] | 'wrong', number>>;
  /** How many events were damaged on their way, by how. */
  readonly damaged: Readonly<Record<string, number>>;
  readonly curator: Observation['curator'];
  readonly longestStall: number;
  /** Of those answered, how many got the message that something went wrong. */
  readonly apologies: number;
  /** Which faults the undelivered and the failed ones came to grief by. */
  readonly undeliveredBy: Readonly<Record<string, number>>;
  readonly failedBy: Readonly<Record<string, number>>;
  readonly answered: Times;
  /** Of those that no fault came near. */
  readonly undisturbed: Times;
  readonly faults: number;
  readonly back: Times;
  readonly resumes: number;
  readonly identifies: number;
  /** At least so many identifies were needed, the first included. */
  readonly identifiesNeeded: number;
  readonly memory: MemoryTrend | null;
  readonly logged: Readonly<Record<string, number>>;
  readonly tookMs: number;
}

/** Judges a run. */
export function judge(observation: Observation): Verdict {
  const { interactions, recoveries, resumes, identifies, samples, logged, tookMs } = observation;
  const { curator, longestStall } = observation;
  const having = (outcome: Judged['outcome']): readonly Judged[] =>
    interactions.filter((each) => each.outcome === outcome);
  const answered = having('answered');
  const memory = trendOf(samples);
  const identifiesNeeded = 1 + recoveries.reduce((sum, { fault }) => sum + sessionsNeeded(fault), 0);
  const verdict = {
    asked: interactions.length,
    counts: {
      answered: answered.length,
      twice: having('twice').length,
      lost: having('lost').length,
      failed: having('failed').length,
      undelivered: having('undelivered').length,
      wrong: interactions.filter(({ mistake }) => mistake !== null).length,
    },
    damaged: tally(interactions.flatMap(({ damage }) => damage ?? [])),
    curator,
    longestStall,
    apologies: answered.filter(({ attempts }) =>
      attempts.some(({ isAccepted, body }) => isAccepted && isNoApology(body) !== null),
    ).length,
    undeliveredBy: tally(having('undelivered').map(({ during }) => during ?? 'none')),
    failedBy: tally(having('failed').map(faultsOf)),
    answered: timesOf(answered.map(({ answeredAfter }) => answeredAfter)),
    undisturbed: timesOf(answered.filter(wasUndisturbed).map(({ answeredAfter }) => answeredAfter)),
    faults: recoveries.length,
    back: timesOf(recoveries.map(({ tookMs: took }) => took)),
    resumes,
    identifies,
    identifiesNeeded,
    memory,
    logged: Object.fromEntries(logged),
    tookMs,
  };
  return { broken: brokenPromises(observation, verdict), ...verdict };
}

/** No interaction needs more requests than this. */
const maxAttempts = 8;

function brokenPromises(
  { interactions, recoveries, curator, ended }: Observation,
  { counts, identifies, identifiesNeeded, memory }: Omit<Verdict, 'broken'>,
): readonly string[] {
  const astray = interactions.filter(({ outcome }) => outcome === 'lost' || outcome === 'twice');
  return [
    ...(ended === null ? [] : [`the bot did not stay up: ${ended}`]),
    ...(counts.answered > 0 ? [] : ['nothing was answered']),
    ...astray.map((each) => `${each.outcome}: ${describe(each)}`),
    ...interactions.flatMap((each) =>
      each.mistake === null ? [] : [`wrong: ${each.mistake} (${describe(each)})`],
    ),
    ...interactions
      .filter(({ attempts }) => attempts.length > maxAttempts)
      .map((each) => `more than ${maxAttempts} tries: ${describe(each)}`),
    ...curator.mistakes.map((mistake) => `curator: ${mistake}`),
    ...(curator.undone > 0 && curator.reloads > 0 ? [] : ['no draft was written, reloaded and taken back']),
    ...recoveries
      .filter(({ tookMs }) => tookMs === null)
      .map(({ fault }) => `the bot did not come back after ${namesOf(fault)}`),
    ...(identifies <= identifiesNeeded
      ? []
      : [`the bot identified ${identifies} times where ${identifiesNeeded} were enough`]),
    ...(memory === null || isFlat(memory)
      ? []
      : [`memory has risen: the heap by ${memory.heapRise} bytes, in all by ${memory.rssRise} bytes`]),
  ];
}

/** Everything known about an interaction, for finding the mistake. */
function describe({ deed, id, damage, askedAt, during, deliveries, attempts }: Judged): string {
  const since = (at: number): string => `${Math.round(at - askedAt)} ms`;
  const tries = attempts.map(
    ({ at, fault, isAccepted }) => `${since(at)} ${isAccepted ? 'accepted' : (fault ?? 'refused')}`,
  );
  const what = [deed, id, damage].filter((part) => part !== null && part !== '').join(' ');
  return `${what} during ${during ?? 'no fault'}; delivered after ${deliveries.map(since).join(', ')}; tries: ${tries.join(', ') || 'none'}`;
}

function faultsOf({ attempts }: Judged): string {
  return [...new Set(attempts.flatMap(({ fault }) => fault ?? []))].join(' and ') || 'a late delivery';
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, left], [, right]) => right - left));
}

function timesOf(values: readonly (number | null)[]): Times {
  const sorted = values.filter((value) => value !== null).toSorted((left, right) => left - right);
  const at = (share: number): number | null =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { median: at(0.5), p99: at(0.99), longest: at(1) };
}
