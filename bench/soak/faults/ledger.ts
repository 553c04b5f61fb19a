import type { Exchange } from 'discord-sandbox';
import type { Judge } from './expectations.ts';
import { isDoomed, outcomeOf, type Attempt, type FaultWindow, type Outcome } from './outcome.ts';
import { Stalls } from './stalls.ts';

/** One interaction, from the person's deed to the bot's answer. Times are in milliseconds of `performance.now()`. */
export interface Entry {
  /** What the person did, in a word. */
  readonly deed: string;
  readonly askedAt: number;
  /** The gateway fault that was on when the person did it; null when there was none. */
  readonly during: string | null;
  /** When it went out to the bot over a live connection; more than once when it was sent again after a resume. */
  readonly deliveries: readonly number[];
  readonly attempts: readonly Attempt[];
  /** How its event was damaged on the way, which excuses nothing. */
  readonly damage: string | null;
  /** The interaction's id; empty until it was sent. */
  readonly id: string;
  readonly judge: Judge;
}

/** An entry and what came of it. */
export interface Judged extends Entry {
  readonly outcome: Outcome;
  /** What is wrong with the accepted answer; null when it is right, or there is none. */
  readonly mistake: string | null;
  /** Milliseconds from the deed to the accepted answer; null when there was none. */
  readonly answeredAfter: number | null;
}

/** Keeps account of every interaction. People are known by their ids, and each does one thing only. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #stalls = new Stalls();
  readonly #windows: FaultWindow[] = [];
  readonly #damages = new Map<string, string>();
  /** From the id and the token of an interaction to the person. */
  readonly #personOf = new Map<string, string>();

  /** A person does something, and this is how to judge the answer. */
  ask(person: string, deed: string, during: string | null, judge: Judge): void {
    const askedAt = performance.now();
    const nothing = { deliveries: [], attempts: [], damage: null, id: '' };
    this.#entries.set(person, { deed, askedAt, during, judge, ...nothing });
  }

  /** A fault of the gateway was on in this time. */
  struck(window: FaultWindow): void {
    this.#windows.push(window);
  }

  /** The event of an interaction was damaged on the way to the bot. */
  damaged(id: string, how: string): void {
    this.#damages.set(id, how);
  }

  /** For how long this process stood still at most, in milliseconds. */
  get longestStall(): number {
    return this.#stalls.longest;
  }

  /** Stops keeping account. */
  close(): void {
    this.#stalls.stop();
  }

  /** The sandbox did not understand the person, so nothing was asked. */
  forget(person: string): void {
    this.#entries.delete(person);
  }

  /** The sandbox has handed an interaction to the bot. */
  delivered(interaction: Readonly<Record<string, unknown>>): void {
    const person = personIn(interaction);
    const entry = this.#entries.get(person);
    if (entry === undefined) return;
    this.#personOf.set(String(interaction['id']), person).set(String(interaction['token']), person);
    const id = String(interaction['id']);
    this.#entries.set(person, { ...entry, id, deliveries: [...entry.deliveries, performance.now()] });
  }

  /** The bot has sent a request, and was answered. */
  exchanged({ method, path, status, fault, isHidden, request, response, durationMs }: Exchange): void {
    const person = path.split('/').flatMap((part) => this.#personOf.get(part) ?? [])[0];
    const entry = this.#entries.get(person ?? '');
    if (person === undefined || entry === undefined || method !== 'POST') return;
    const attempt: Attempt = {
      sentAt: performance.now() - durationMs,
      at: performance.now(),
      isAccepted:
        isHidden === true || (isDiscords(fault) && status !== null && status >= 200 && status < 300),
      isKnown: isHidden !== true,
      fault: fault ?? null,
      waitMs: waitOf(response),
      body: request,
    };
    this.#entries.set(person, { ...entry, attempts: [...entry.attempts, attempt] });
  }

  /** Every interaction so far and what came of it. */
  judged(): readonly Judged[] {
    return [...this.#entries.values()].map((entry) => {
      const accepted = entry.attempts.find(({ isAccepted }) => isAccepted);
      const stall = this.#stalls.within(entry.askedAt, entry.askedAt + judgedTime);
      return {
        ...entry,
        damage: this.#damages.get(entry.id) ?? null,
        outcome: outcomeOf(entry, stall, this.#windows),
        mistake: accepted === undefined ? null : entry.judge(accepted.body),
        answeredAfter: accepted === undefined ? null : accepted.at - entry.askedAt,
      };
    });
  }
}

/** How long after a deed what this process saw counts, in milliseconds. */
const judgedTime = 5_000;

/** Whether a response came from Discord, fault or not, rather than from what is in between. */
function isDiscords(fault: string | undefined): boolean {
  return fault !== '302' && fault !== 'HTML';
}

/** Whether nothing went wrong with an interaction on its way to the bot and back. */
export function wasUndisturbed({ askedAt, deliveries, attempts }: Entry): boolean {
  const [delivered = Infinity] = deliveries;
  const isStruck = attempts.some((attempt) => attempt.fault !== null || isDoomed(attempt, askedAt));
  return deliveries.length === 1 && delivered - askedAt < 100 && !isStruck;
}

function personIn({ member, user }: Readonly<Record<string, unknown>>): string {
  const holder = (member ?? { user }) as { readonly user?: { readonly id?: string } };
  return holder.user?.id ?? '';
}

function waitOf(response: unknown): number {
  const seconds = (response as { readonly retry_after?: number } | undefined)?.retry_after;
  return (seconds ?? 0) * 1_000;
}
