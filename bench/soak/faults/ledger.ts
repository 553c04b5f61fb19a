import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Exchange } from 'discord-sandbox';
import { isDoomed, outcomeOf, type Attempt, type Outcome } from './outcome.ts';

/** One interaction, from the person's deed to the bot's answer. Times are in milliseconds of `performance.now()`. */
export interface Entry {
  /** What the person did: `ask`, `timeline`, `autocomplete` or `button`. */
  readonly deed: string;
  readonly askedAt: number;
  /** The gateway fault that was on when the person did it; null when there was none. */
  readonly during: string | null;
  /** When it went out to the bot over a live connection; more than once when it was sent again after a resume. */
  readonly deliveries: readonly number[];
  readonly attempts: readonly Attempt[];
}

/** An entry and what came of it. */
export interface Judged extends Entry {
  readonly outcome: Outcome;
  /** Milliseconds from the deed to the accepted answer; null when there was none. */
  readonly answeredAfter: number | null;
}

/** Keeps account of every interaction. People are known by their ids, and each does one thing only. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #stalls = monitorEventLoopDelay();
  /** From the id and the token of an interaction to the person. */
  readonly #personOf = new Map<string, string>();

  constructor() {
    this.#stalls.enable();
  }

  /** A person does something. */
  ask(person: string, deed: string, during: string | null): void {
    const askedAt = performance.now();
    this.#entries.set(person, { deed, askedAt, during, deliveries: [], attempts: [] });
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
    this.#entries.set(person, { ...entry, deliveries: [...entry.deliveries, performance.now()] });
  }

  /** The bot has sent a request, and was answered. */
  exchanged({ method, path, status, fault, isHidden, request, response, durationMs }: Exchange): void {
    const person = path.split('/').flatMap((part) => this.#personOf.get(part) ?? [])[0];
    const entry = this.#entries.get(person ?? '');
    if (person === undefined || entry === undefined || method !== 'POST') return;
    const attempt: Attempt = {
      sentAt: performance.now() - durationMs,
      at: performance.now(),
      isAccepted: isHidden === true || (status !== null && status >= 200 && status < 300),
      isKnown: isHidden !== true,
      fault: fault ?? null,
      waitMs: waitOf(response),
      isApology: /Something went wrong on my side|une erreur s’est produite/u.test(JSON.stringify(request)),
    };
    this.#entries.set(person, { ...entry, attempts: [...entry.attempts, attempt] });
  }

  /** Every interaction so far and what came of it. */
  judged(): readonly Judged[] {
    const stall = this.#stalls.max / 1e6;
    return [...this.#entries.values()].map((entry) => {
      const accepted = entry.attempts.find(({ isAccepted }) => isAccepted);
      return {
        ...entry,
        outcome: outcomeOf(entry, stall),
        answeredAfter: accepted === undefined ? null : accepted.at - entry.askedAt,
      };
    });
  }
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
