import { LruCache } from '../lru-cache.ts';
import type { TalkRead } from '../matching/talk-model.ts';
import type { Matcher, NearTarget, Verdict } from '../matching/verdict.ts';

/** How many verdicts, readings as small talk, and lists of completions and of what is nearest are cached. */
const cacheSize = 1_000;

/**
 * The same matcher with a cache of its latest results: many readers ask the same, and all who type the same question begin
 * with the same letters. A result depends on nothing but the text, so it never goes stale.
 */
export function cacheVerdicts(matcher: Matcher): Matcher {
  const verdicts = new LruCache<Verdict>(cacheSize);
  const completions = new LruCache<readonly NearTarget[]>(cacheSize);
  const nearest = new LruCache<readonly NearTarget[]>(cacheSize);
  const reads = new LruCache<{ readonly read: TalkRead | undefined }>(cacheSize);
  return {
    match: (question) => verdicts.get(question, () => matcher.match(question)),
    // Faster than looking into a cache.
    isPhrasing: (question) => matcher.isPhrasing(question),
    complete: (typed, limit) => completions.get(`${limit} ${typed}`, () => matcher.complete(typed, limit)),
    // Wrapped, as most messages are not said to the bot: a cache keeps nothing that is undefined.
    readTalk: (message) => reads.get(message, () => ({ read: matcher.readTalk(message) })).read,
    nearest: (question, limit) => nearest.get(`${limit} ${question}`, () => matcher.nearest(question, limit)),
  };
}
