import { questionWords } from '../text/question-words.ts';
import { wordRanks } from '../text/word-frequency.ts';
import { rememberWords } from '../word-memory.ts';

/** Words up to the first rank are function words; from the second on they count in full. */
const functionRank = 60;
const contentRank = 1000;
const questionWordSet = new Set(Object.values(questionWords).flat());

/** How much an ordinary word says about what is asked, from 0 for a function word or a question word to 1. */
export const contentOf = rememberWords((word) => {
  if (questionWordSet.has(word) || (word.length < 2 && !/\d/u.test(word))) return 0;
  const rank = wordRanks().get(word);
  if (rank === undefined || /\d/u.test(word)) return 1;
  return Math.min(Math.max(Math.log(rank / functionRank) / Math.log(contentRank / functionRank), 0), 1);
});
