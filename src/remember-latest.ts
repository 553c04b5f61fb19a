/** Longer texts are not kept: memory has a limit, and they take long anyway. */
const longest = 1_000;

/**
 * Keeps what a function made of the latest texts: the stages of a reply ask the same of the same text again and again.
 *
 * @param compute A pure function of a text.
 * @param count How many texts are kept at least; at most twice as many are.
 */
export function rememberLatest<Result>(
  compute: (text: string) => Result,
  count: number,
): (text: string) => Result {
  let latest = new Map<string, Result>();
  let before = new Map<string, Result>();
  return (text) => {
    const kept = latest.get(text) ?? before.get(text);
    if (kept !== undefined) return kept;
    const result = compute(text);
    if (text.length > longest) return result;
    // Dropping a whole generation costs less than finding the oldest text each time.
    if (latest.size >= count) [latest, before] = [new Map(), latest];
    latest.set(text, result);
    return result;
  };
}
