import { onceFor } from '../../once-for.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { languages } from '../../text/language.ts';
import { stemInBoth } from '../../text/stems.ts';
import { toWords } from '../../text/words.ts';
import { personal } from '../message/pronouns.ts';
import type { Item } from './item.ts';

/** The stems of what an item is asked with, of words that say something. */
const askedWith = onceFor(
  ({ ask }: Item): ReadonlySet<string> =>
    new Set(languages.flatMap((language) => ask[language].flatMap((phrasing) => stemsOf(toWords(phrasing))))),
);

/** Whether no word of a question that says something is among the phrasings of an item. */
export function sharesNoWord(words: readonly string[], item: Item): boolean {
  const stems = stemsOf(words);
  return stems.length > 0 && !stems.some((stem) => askedWith(item).has(stem));
}

function stemsOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isFunctionWord(word) && !personal.has(word)).map(stemInBoth);
}
