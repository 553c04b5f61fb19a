import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RecentIds } from './recent-ids.ts';

/** A rate limit for each reader, by user id. In memory. */
export interface ReaderLimit {
  /** Counts one use by a reader. Returns how many milliseconds they have to wait first; 0 when they are within the limit. */
  take(userId: string): Promise<number>;
}

/** Exchanges readers' uses with the other processes, since a reader may meet several. */
export interface UseExchange {
  tell(userId: string): void;
  /** Calls the listener with uses that the others report. */
  onTold(listener: (userId: string, uses: number) => void): void;
}

/** In seconds. */
const minute = 60;

/** How many actions are remembered, so that memory stays bounded. */
const maxRemembered = 10_000;

/**
 * Allows each reader so many uses a minute; null sets no limit.
 * @param exchange Counts what other processes tell as well, and tells them; none where there is one process.
 */
export function limitPerMinute(uses: number | null, exchange: UseExchange | null = null): ReaderLimit {
  if (uses === null) return { take: () => Promise.resolve(0) };
  const limiter = new RateLimiterMemory({ points: uses, duration: minute });
  exchange?.onTold((userId, used) => void limiter.penalty(userId, used));
  return {
    take: async (userId) => {
      try {
        await limiter.consume(userId);
        exchange?.tell(userId);
        return 0;
      } catch (rejection) {
        if (rejection instanceof RateLimiterRes) return Math.max(rejection.msBeforeNext, 1);
        throw rejection;
      }
    },
  };
}

/** Remembers recent reader actions, to count each once. In memory only. */
export class OncePerReader {
  readonly #seen = new RecentIds(maxRemembered);

  /** Marks an action of a reader as done. Returns whether it is the first time, as far as is remembered. */
  markFirst(userId: string, action: string): boolean {
    return this.#seen.add(`${userId} ${action}`);
  }
}
