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
  /** What the bot sent; undefined when it did not arrive. */
  readonly body: unknown;
}

/** A time in which a fault of the gateway was on. In milliseconds of `performance.now()`. */
export interface FaultWindow {
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/**
 * What came of an interaction:
 * - `answered`: once;
 * - `twice`: more than once, or again although the bot knew that it was answered;
 * - `undelivered`: a fault of the gateway kept it from the bot until the answer was due, or nearly;
 * - `failed`: faults of its own requests left the bot no way to answer in time;
 * - `lost`: the bot could have answered in time, and did not.
 */
export type Outcome = 'answered' | 'twice' | 'undelivered' | 'failed' | 'lost';

/** Discord takes an answer for so long, in milliseconds. The sandbox refuses a later one. */
const patience = 3_000;
/** An interaction of which faults have used up all but this many milliseconds is not held against the bot. */
const margin = 500;
/** For how long the bot waits for the response to a request before it tries again, in milliseconds. */
const slowest = 1_250;
/** After so many failed tries the bot gives up. */
const tries = 4;
/** What was sent right before a connection broke may not have arrived; in milliseconds. */
const underWay = 250;

interface Story {
  readonly askedAt: number;
  readonly deliveries: readonly number[];
  readonly attempts: readonly Attempt[];
}

/**
 * Judges an interaction whose time is over. Only a fault excuses that there is no answer: one in whose time the interaction was
 * sent, or one that struck its own requests.
 * @param stall How long this process stood still meanwhile, in milliseconds: what it did or saw may have been as much earlier.
 */
export function outcomeOf(
  { askedAt, deliveries, attempts }: Story,
  stall: number,
  windows: readonly FaultWindow[],
): Outcome {
  const [delivered] = deliveries;
  const accepted = attempts.filter(({ isAccepted }) => isAccepted);
  const known = accepted.find(({ isKnown }) => isKnown);
  const isRepeated = known !== undefined && attempts.some(({ sentAt }) => sentAt > known.at);
  // The answer that was accepted may have been on its way back when the bot took it for lost.
  const isGivenUp = (known?.at ?? 0) + 2 * stall > (delivered ?? askedAt) + slowest;
  if (accepted.length > 1 || (isRepeated && !isGivenUp)) return 'twice';
  if (accepted.length === 1) return 'answered';
  const isCutOff = (from: number, until: number): boolean =>
    windows.some((window) => window.from <= until && window.until >= from);
  const latest = patience - margin;
  const time = latest - 2 * stall;
  // It may be this process alone that was late.
  const isPerhapsInTime = (at: number): boolean => at - askedAt - 2 * stall <= latest;
  if (delivered === undefined || delivered - askedAt > time) {
    const isExcused = delivered === undefined ? time <= 0 : isPerhapsInTime(delivered);
    return isExcused || isCutOff(askedAt, askedAt + patience) ? 'undelivered' : 'lost';
  }
  const [first] = attempts;
  if (first === undefined) return isCutOff(delivered, delivered + underWay) ? 'undelivered' : 'lost';
  // Sent again after a break: what the bot answers is the last that it got.
  const received = deliveries.findLast((at) => at <= first.sentAt) ?? delivered;
  if (received - askedAt > time) return 'undelivered';
  const isStruck = attempts.some(({ fault }) => fault !== null);
  if (!isStruck && !(first.sentAt - askedAt > time && isPerhapsInTime(first.sentAt))) return 'lost';
  const isFailed =
    attempts.some((attempt) => isDoomed(attempt, askedAt)) ||
    attempts.filter(({ fault }) => fault !== null).length >= tries ||
    attempts.some(({ at }) => at - askedAt > time) ||
    received - askedAt + delayOf(attempts) > time;
  return isFailed ? 'failed' : 'lost';
}

/** Whether no further try can help after this one. */
export function isDoomed({ at, fault, waitMs }: Attempt, askedAt: number): boolean {
  return fault === '10062' || fault === '40060' || at + waitMs > askedAt + patience;
}

const slowFaults: ReadonlySet<string> = new Set(['slow', '429 without a hint']);

/** For how long faults have kept the bot waiting: as long as they asked it to wait, or until it gave up a slow request. */
function delayOf(attempts: readonly Attempt[]): number {
  return attempts.reduce(
    (sum, { fault, waitMs }) => sum + waitMs + (slowFaults.has(fault ?? '') ? slowest : 0),
    0,
  );
}
