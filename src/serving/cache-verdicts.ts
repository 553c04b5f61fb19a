import { LruCache } from '../lru-cache.ts';
import type { Matcher, NearTarget, Verdict } from '../matching/verdict.ts';

/** How many verdicts, and how many lists of completions and of what is nearest, are cached. */
const cacheSize = 1_000;

/**
 * The same matcher with a cache of its latest results: many readers ask the same, and all who type the same question begin
 * with the same letters. A result depends on nothing but the text, so it never goes stale.
 */
export function cacheVerdicts(matcher: Matcher): Matcher {
  const verdicts = new LruCache<Verdict>(cacheSize);
  const completions = new LruCache<readonly NearTarget[]>(cacheSize);
  const nearest = new LruCache<readonly NearTarget[]>(cacheSize);
  return {
    match: (question) => verdicts.get(question, () => matcher.match(question)),
    // Faster than looking into a cache.
    isPhrasing: (question) => matcher.isPhrasing(question),
    complete: (typed, limit) => completions.get(`${limit} ${typed}`, () => matcher.complete(typed, limit)),
    readTalk: (message) => matcher.readTalk(message),
    nearest: (question, limit) => nearest.get(`${limit} ${question}`, () => matcher.nearest(question, limit)),
  };
}
