import { wordRanks } from '../text/word-frequency.ts';
import type { Analyser, Analysis } from './analysis.ts';
import { rememberWords } from '../word-memory.ts';

/** The rank of a word that is not in the lists of common words. */
const rareRank = 12_000;
/** A short word that is not in the lists is usually a misspelt common word. */
const longestShortWord = 3;
const shortRank = 100;

/** The weight of a word: rare words say more about what is asked. */
const weightOf = rememberWords((word) => {
  const unlisted = word.length <= longestShortWord ? shortRank : rareRank;
  return Math.log(1 + (wordRanks().get(word) ?? unlisted) / 20);
});

/** The share of a question's words that the story does not know, from 0 to 1; rare words count more. 1 for no words. */
export function unknownShareOf({ words }: Analysis, analyser: Analyser): number {
  let known = 0;
  let total = 0;
  for (const word of words) {
    const weight = weightOf(word);
    total += weight;
    if (analyser.isKnown(word)) known += weight;
  }
  return total === 0 ? 1 : 1 - known / total;
}
