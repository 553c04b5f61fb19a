import { isRarerThan } from '../text/word-frequency.ts';
import { hasWord } from './answer-contents.ts';
import type { Item } from './item.ts';

/** How people ask who says something of the last answer: "who says it's early?" */
const asking =
  /^(?:(?:and|but|so|et|mais) )?(?:who|qui)(?: s| is| has| a| est ce qui)? (?:says?|saying|said|claims?|claimed|told (?:you|us|them)|dit|affirme|pretend|raconte)(?: that| que| qu)? (?<said>.+)$/u;
/** Words that are more common than this say nothing of what was said. */
const telling = 100;
const mostWords = 10;

/** Whether a message asks who says what the last answer says, in words of that answer. */
export function asksWhoSaidIt(item: Item, words: readonly string[]): boolean {
  if (words.length > mostWords) return false;
  const said = asking.exec(words.join(' '))?.groups?.['said']?.split(' ') ?? [];
  const weighty = said.filter((word) => isRarerThan(telling, word));
  return weighty.length > 0 && weighty.every((word) => hasWord(item, word));
}
