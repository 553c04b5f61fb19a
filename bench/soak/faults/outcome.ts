/** One request by which the bot tried to answer an interaction. */
export interface Attempt {
  /** When it came and when it was answered, in milliseconds of `performance.now()`. */
  readonly sentAt: number;
  readonly at: number;
  /** Whether the person saw the answer. */
  readonly isAccepted: boolean;
  /** Whether the bot got a response to its request. */
  readonly isKnown: boolean;
  /** The fault that struck it. */
  readonly fault: string | null;
  /** How long Discord asked the bot to wait, in milliseconds. */
  readonly waitMs: number;
  /** Whether the answer said that something went wrong. */
  readonly isApology: boolean;
}

/**
 * What came of an interaction:
 * - `answered`: once;
 * - `twice`: more than once, or again although the bot knew that it was answered;
 * - `undelivered`: the bot had no live connection until the answer was due, or hardly any time left;
 * - `failed`: faults of the REST interface left the bot no way to answer in time;
 * - `lost`: the bot could have answered, and did not.
 */
export type Outcome = 'answered' | 'twice' | 'undelivered' | 'failed' | 'lost';

/** Discord takes an answer for so long, in milliseconds. The sandbox refuses a later one. */
const patience = 3_000;
/** An interaction of which faults have used up all but this many milliseconds is not held against the bot. */
const margin = 500;
/** For how long the bot waits for the answer to a request before it tries again, in milliseconds. */
const slowest = 1_250;
/** How often discord.js sends a request that fails. */
const tries = 4;

interface Story {
  readonly askedAt: number;
  readonly deliveries: readonly number[];
  readonly attempts: readonly Attempt[];
}

/**
 * Judges an interaction whose time is over.
 * @param stall The longest that this process stood still, in milliseconds: what it did or saw may have been as much earlier.
 */
export function outcomeOf({ askedAt, deliveries, attempts }: Story, stall: number): Outcome {
  const [delivered] = deliveries;
  const accepted = attempts.filter(({ isAccepted }) => isAccepted);
  const known = accepted.find(({ isKnown }) => isKnown);
  const isRepeated = known !== undefined && attempts.some(({ sentAt }) => sentAt > known.at);
  // The answer that was accepted may have been on its way back when the bot took it for lost.
  const isGivenUp = (known?.at ?? 0) + 2 * stall > (delivered ?? askedAt) + slowest;
  if (accepted.length > 1 || (isRepeated && !isGivenUp)) return 'twice';
  if (accepted.length === 1) return 'answered';
  const time = patience - margin - 2 * stall;
  if (delivered === undefined || delivered - askedAt > time) return 'undelivered';
  const isFailed =
    attempts.some((attempt) => isDoomed(attempt, askedAt)) ||
    attempts.filter(({ fault }) => fault !== null).length >= tries ||
    attempts.some(({ at }) => at - askedAt > time) ||
    delivered - askedAt + delayOf(attempts) > time;
  return isFailed ? 'failed' : 'lost';
}

/** Whether no further try can help after this one. */
export function isDoomed({ at, fault, waitMs }: Attempt, askedAt: number): boolean {
  return fault === '10062' || fault === '40060' || at + waitMs > askedAt + patience;
}

/** For how long faults have kept the bot waiting: as long as they asked it to wait, or until it gave up a slow request. */
function delayOf(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { fault, waitMs }) => sum + waitMs + (fault === 'slow' ? slowest : 0), 0);
}
