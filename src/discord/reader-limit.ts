import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one reader may do something. Counts in memory, by user id, for a minute each, and nothing after a restart. */
export interface ReaderLimit {
  /** Counts one more time for a reader. Returns how many milliseconds they have to wait first; 0 when they need not. */
  take(userId: string): Promise<number>;
}

const minute = 60;

/** Lets each reader do something so many times a minute; null sets no limit. */
export function limitPerMinute(times: number | null): ReaderLimit {
  if (times === null) return { take: () => Promise.resolve(0) };
  const limiter = new RateLimiterMemory({ points: times, duration: minute });
  return {
    take: async (userId) => {
      try {
        await limiter.consume(userId);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
        throw refusal;
      }
    },
  };
}
