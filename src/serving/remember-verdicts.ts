import type { Candidate, Matcher, Verdict } from '../matching/verdict.ts';

/** How many of the latest questions, and of the latest beginnings of questions, are remembered. */
const mostRemembered = 1_000;

/** The results that were asked for last, by what they were asked for. */
class LatestResults<Result> {
  readonly #results = new Map<string, Result>();

  /** The result for a key, computed unless it is remembered. */
  get(key: string, compute: () => Result): Result {
    const result = this.#results.get(key) ?? compute();
    // Taken out and put in again, so that the first is always the one that has not been asked for the longest.
    this.#results.delete(key);
    this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > mostRemembered && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }
}

/**
 * The same matcher, which remembers what it made of the latest texts: many readers ask the same, and all who type the same
 * question begin with the same letters. Its results depend on nothing but the text, so that none can be out of date.
 */
export function rememberVerdicts(matcher: Matcher): Matcher {
  const verdicts = new LatestResults<Verdict>();
  const completions = new LatestResults<readonly Candidate[]>();
  return {
    match: (question) => verdicts.get(question, () => matcher.match(question)),
    complete: (typed, limit) => completions.get(`${limit} ${typed}`, () => matcher.complete(typed, limit)),
    nearest: (question, limit) => matcher.nearest(question, limit),
  };
}
