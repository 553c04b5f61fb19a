import type { Verdict } from '../../matching/verdict.ts';
import { languages } from '../../text/language.ts';
import { isRarerThan } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';
import type { Item } from './item.ts';
import { pronounAt } from '../message/pronouns.ts';
import { answerOfKind } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';
import { isLikely } from './sureness.ts';

/** A longer question says by itself what it is about. */
const mostWords = 8;
/** Words that are more common than this tell nothing of what is asked. */
const common = 400;
/** Words that begin with the same letters, so many, are forms of one: « cherchent » and « cherche », whose stems differ. */
const beginning = 5;
const sinceWhen = /\b(?:since when|depuis quand)\b/u;

/**
 * Since when the last answer has been so, for a question of its words with a pronoun: « depuis quand ils cherchent ? ». Undefined for
 * any other, and where nothing says.
 */
export function askSinceWhen(
  served: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Verdict | undefined {
  if (words.length > mostWords || !sinceWhen.test(words.join(' ')) || isLikely(direct)) return undefined;
  if (pronounAt(words) === -1 || namesOf(served.story).find(words).length > 0) return undefined;
  const telling = words.filter((word) => isRarerThan(common, word));
  return telling.every((word) => isInWordsOf(item, word)) ? answerOfKind(served, item, 'since') : undefined;
}

/** Whether an item's answer, or what people ask for it, has a form of a word, in either language. */
function isInWordsOf({ ask, answer }: Item, word: string): boolean {
  const start = word.slice(0, beginning);
  return languages.some((language) =>
    [answer[language], ...ask[language]].some((text) => toWords(text).some((each) => each.startsWith(start))),
  );
}
