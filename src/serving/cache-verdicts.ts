import type { Matcher, NearTarget, Verdict } from '../matching/verdict.ts';

/** How many verdicts, and how many lists of completions, are cached. */
const cacheSize = 1_000;

/** Drops the least recently used result when it is full. */
class LruCache<Result> {
  readonly #results = new Map<string, Result>();

  /** The result for a key, computed unless it is cached. */
  get(key: string, compute: () => Result): Result {
    const result = this.#results.get(key) ?? compute();
    // A map keeps the order of insertion: this makes the key the most recently used.
    this.#results.delete(key);
    this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > cacheSize && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }
}

/**
 * The same matcher with a cache of its latest results: many readers ask the same, and all who type the same question begin
 * with the same letters. A result depends on nothing but the text, so it never goes stale.
 */
export function cacheVerdicts(matcher: Matcher): Matcher {
  const verdicts = new LruCache<Verdict>();
  const completions = new LruCache<readonly NearTarget[]>();
  return {
    match: (question) => verdicts.get(question, () => matcher.match(question)),
    complete: (typed, limit) => completions.get(`${limit} ${typed}`, () => matcher.complete(typed, limit)),
    nearest: (question, limit) => matcher.nearest(question, limit),
  };
}
