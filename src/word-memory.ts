/** Keeps the results of a costly function of a word: the same words come again and again. */
export function rememberWords<Result>(compute: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const result = compute(word);
    // Anybody can type any number of new words, so memory has a limit.
    if (known.size < mostWords) known.set(word, result);
    return result;
  };
}

const mostWords = 50_000;
