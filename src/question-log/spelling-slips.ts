import { addToGroup, compareTexts } from '../collections.ts';
import { wordRanks } from '../text/word-frequency.ts';
import { editDistance } from '../text/edit-distance.ts';

const shortest = 4;
const longest = 20;
/** Only the most frequent words are compared, so that many rare ones cost little time. */
const maxCompared = 10_000;
const onlyLetters = /^\p{L}+$/u;

/**
 * Finds words that are misspellings of others by one letter added, removed, replaced or swapped. Ordinary words of the
 * language are not taken for misspellings.
 *
 * @param uses Folded words, and how often each is used.
 * @returns the intended word, the most frequent if there are several, by misspelt word.
 */
export function findSlips(uses: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const intended = new Map<string, string>();
  const known = new Map<string, string[]>();
  for (const word of mostFrequentFirst(uses).slice(0, maxCompared)) {
    if (word.length < shortest || word.length > longest || !onlyLetters.test(word)) continue;
    const shortened = withoutALetter(word);
    const original = wordRanks().has(word) ? undefined : nearest(word, shortened, known);
    if (original !== undefined) {
      intended.set(word, original);
      continue;
    }
    for (const key of shortened) addToGroup(known, key, word);
  }
  return intended;
}

/** Words by frequency after the ordinary ones, which are spelt correctly; equals in alphabetical order. */
function mostFrequentFirst(uses: ReadonlyMap<string, number>): readonly string[] {
  return [...uses]
    .sort(
      ([one, oneUses], [other, otherUses]) =>
        Number(wordRanks().has(other)) - Number(wordRanks().has(one)) ||
        otherUses - oneUses ||
        compareTexts(one, other),
    )
    .map(([word]) => word);
}

/** The word, and the word without each of its letters: two words that are one mistake apart have one of these in common. */
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
