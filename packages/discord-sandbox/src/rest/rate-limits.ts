import { createHash } from 'node:crypto';
import type { Limits } from '../limits.ts';
import { rateLimited } from './api-error.ts';
import type { Route } from './route.ts';

/** How many requests are allowed in how many milliseconds. */
interface Rate {
  readonly requests: number;
  readonly milliseconds: number;
}

// Discord does not publish the limits of its routes and changes them; these are of the size that bots meet.
const rates: readonly (readonly [RegExp, Rate])[] = [
  [/^(?:POST|PATCH|DELETE) \/channels\/:channel\/(?:messages|typing)/u, { requests: 5, milliseconds: 5_000 }],
  [/^(?:POST|PATCH|DELETE) \/webhooks\//u, { requests: 5, milliseconds: 2_000 }],
  [/^(?:POST|PUT|PATCH|DELETE) \/applications\//u, { requests: 5, milliseconds: 20_000 }],
];
const otherRate: Rate = { requests: 50, milliseconds: 1_000 };

/** The requests of one bucket since its window began; times are of `Date.now()`. */
interface Window {
  readonly endsAt: number;
  readonly used: number;
}

/** Counts a bot's requests, by route and in all, and refuses those beyond Discord's limits. */
export class RateLimiter {
  readonly #limits: Limits;
  readonly #windows = new Map<string, Window>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts a request to a route; returns the headers of its response. Throws `ApiError` if there were too many. */
  take(
    { method, pattern }: Pick<Route, 'method' | 'pattern'>,
    params: ReadonlyMap<string, string>,
  ): Readonly<Record<string, string>> {
    // The global limit does not apply to interactions, and no limit to their callbacks: there is only one of each.
    const isInteraction = /^\/(?:interactions|webhooks)\//u.test(pattern);
    if (!isInteraction) this.#takeGlobal();
    if (pattern.startsWith('/interactions/')) return {};
    const { requests, milliseconds } =
      rates.find(([route]) => route.test(`${method} ${pattern}`))?.[1] ?? otherRate;
    const limit = requests * this.#limits.routeFactor;
    if (limit === Infinity) return {};
    const bucket = createHash('sha256').update(`${method} ${pattern}`).digest('hex').slice(0, 32);
    // A channel, a server and a webhook have limits of their own.
    const resource = ['channel', 'guild', 'token'].map((name) => params.get(name) ?? '').join(':');
    const { endsAt, used, isAllowed } = this.#count(`${bucket}:${resource}`, limit, milliseconds);
    const resetAfter = (endsAt - Date.now()) / 1_000;
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - used),
      'x-ratelimit-reset': String(endsAt / 1_000),
      'x-ratelimit-reset-after': String(resetAfter),
      'x-ratelimit-bucket': bucket,
    };
    if (isAllowed) return headers;
    throw rateLimited(resetAfter, false, { ...headers, 'x-ratelimit-scope': 'user' });
  }

  #takeGlobal(): void {
    const { endsAt, isAllowed } = this.#count('global', this.#limits.requestsPerSecond, 1_000);
    if (isAllowed) return;
    const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    throw rateLimited((endsAt - Date.now()) / 1_000, true, headers);
  }

  #count(key: string, limit: number, milliseconds: number): Window & { readonly isAllowed: boolean } {
    const now = Date.now();
    const before = this.#windows.get(key);
    const current = before && now < before.endsAt ? before : { endsAt: now + milliseconds, used: 0 };
    const isAllowed = current.used < limit;
    const window = isAllowed ? { ...current, used: current.used + 1 } : current;
    this.#windows.set(key, window);
    if (this.#windows.size > maxWindows) this.#forget(now);
    return { ...window, isAllowed };
  }

  #forget(now: number): void {
    for (const [key, { endsAt }] of this.#windows) if (now >= endsAt) this.#windows.delete(key);
  }
}

/** Each interaction has a window of its own; those that are over are dropped beyond this number. */
const maxWindows = 1_000;
