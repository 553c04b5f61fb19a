import { addToGroup, compareTexts } from '../collections.ts';
import { wordRanks } from '../text/word-frequency.ts';
import { editDistance } from '../text/edit-distance.ts';

const shortest = 4;
const longest = 20;
/** The weightiest words are compared, so that many rare ones cost little time. */
const mostCompared = 10_000;
const onlyLetters = /^\p{L}+$/u;

/**
 * Finds which words are slips of a letter of others: each word that is no ordinary word of the language stands for the
 * weightiest word that is one letter added, dropped, replaced or swapped away, or for itself.
 *
 * @param weights Folded words and how often they are used.
 */
export function findSlips(weights: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  const known = new Map<string, string[]>();
  for (const word of weightiestFirst(weights).slice(0, mostCompared)) {
    if (word.length < shortest || word.length > longest || !onlyLetters.test(word)) continue;
    const shortened = withoutALetter(word);
    const original = wordRanks.has(word) ? undefined : nearest(word, shortened, known);
    if (original !== undefined) {
      meant.set(word, original);
      continue;
    }
    for (const key of shortened) addToGroup(known, key, word);
  }
  return meant;
}

/** Ordinary words lead, for they are spelt right; equal words in the order of their letters. */
function weightiestFirst(weights: ReadonlyMap<string, number>): readonly string[] {
  return [...weights]
    .sort(
      ([one, oneWeight], [other, otherWeight]) =>
        Number(wordRanks.has(other)) - Number(wordRanks.has(one)) ||
        otherWeight - oneWeight ||
        compareTexts(one, other),
    )
    .map(([word]) => word);
}

/** Two words a slip apart have one of these in common. */
function withoutALetter(word: string): readonly string[] {
  const shortened = [word];
  for (let place = 0; place < word.length; place += 1) {
    shortened.push(word.slice(0, place) + word.slice(place + 1));
  }
  return shortened;
}

function nearest(
  word: string,
  shortened: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  for (const key of shortened) {
    const found = known.get(key)?.find((other) => editDistance(word, other, 1) === 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
