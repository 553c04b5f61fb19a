import { isRealWord } from '../../matching/real-words.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isRarerThan } from '../../text/word-frequency.ts';
import { hasWord } from './answer-contents.ts';
import type { Item } from './item.ts';

/** How people ask who says something of the last answer: "who says it's early?" */
const asking =
  /^(?:(?:and|but|so|et|mais) )?(?:who|qui)(?: s| is| has| a| est ce qui)? (?:says?|saying|said|claims?|claimed|told (?:you|us|them)|dit|affirme|pretend|raconte)(?: that| que| qu)? (?<said>.+)$/u;
/** Words that are more common than this say nothing of what was said. */
const telling = 100;
const mostWords = 10;

const saying =
  '(?:says?|said|saying|tells?|told|telling|reports?|reported|reporting|claims?|claimed|claiming|states?|stated|stating|reveal(?:s|ed)|leaked|calculated|estimated|counted|measured|calcule|estime|chiffre|compte|dit|disent|affirme|affirment|raconte|racontent|rapporte|rapportent|revele|avance|pretend|soutient)';
/** How people ask who says all of the last answer: "who precisely is the person who says this?", "who told the agency that?" */
const askingOfAll = new RegExp(
  `^(?:(?:and|but|so|ok|et|mais) )?(?:c est )?(?:who|qui)(?: (?:exactly|precisely|actually|else|even|was it|donc|exactement|precisement))*(?: (?:is|s|was) (?:it|the (?:person|one|guy|man|source|official|people))| (?:est|c est) (?:la personne|celui|celle|ceux))?(?: (?:who|that|qui))?(?: (?:has|have|is|are|a|ont|l a|l ont))? ${saying}(?: (?:to |a )?(?:the )?\\S+)? (?:this|that|it|so|all this|all that|ca|cela|tout ca)(?: (?:a|to) \\S+)?$`,
  'u',
);
const verbs = [
  'reported',
  'claimed',
  'reveals',
  'revealed',
  'stated',
  'leaked',
  'affirme',
  'raconte',
  'rapporte',
];
const shortestMisspelt = 5;

/** Whether a message asks who says the last answer, in a sentence: "who told the agency that?", "who reportd this". */
export function asksWhoSaysAll(words: readonly string[]): boolean {
  if (words.length > mostWords + 2) return false;
  return askingOfAll.test(words.map(speltVerb).join(' '));
}

function speltVerb(word: string): string {
  if (word.length < shortestMisspelt || isRealWord(word)) return word;
  return verbs.find((verb) => verb[0] === word[0] && editDistance(word, verb, 1) <= 1) ?? word;
}

/** Whether a message asks who says what the last answer says, in words of that answer. */
export function asksWhoSaidIt(item: Item, words: readonly string[]): boolean {
  if (words.length > mostWords) return false;
  const said = asking.exec(words.join(' '))?.groups?.['said']?.split(' ') ?? [];
  const weighty = said.filter((word) => isRarerThan(telling, word));
  return weighty.length > 0 && weighty.every((word) => hasWord(item, word));
}
