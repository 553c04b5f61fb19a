import type { Entry } from '../../knowledge/story.ts';
import { languages } from '../../text/language.ts';
import { figuresOf } from './answer-contents.ts';
import type { AskedKind } from '../message/follow-up-phrases.ts';
import { asksFor, shareAskingFor } from './item.ts';

/** From this share of its phrasings on, an entry asks for a kind of thing. */
const asking = 0.25;
/** From this share on, an entry without a figure says at least that there is none. */
const askedAtAll = 0.1;
const howMuch = /\bhow (?:much|many)\b|\bcombien\b(?! de temps)/iu;
const number = /\b(?:numbers?|figures?|amount|value|chiffres?|nombres?|montants?|valeur)\b/iu;

/** Whether people ask an entry for a kind of thing, in its first question or in many of its phrasings. */
export function isAskedFor(entry: Entry, wanted: AskedKind): boolean {
  // "How fast?" asks for a number too; who wants to know how much wants to read one, or that the story has none.
  if (wanted === 'how-much' && !languages.some((language) => figuresOf(entry, language).length > 0))
    return saysHowMuch(entry);
  return asksFor(entry, wanted) || shareAskingFor(entry, wanted) >= asking;
}

/** Whether people ask an entry how much or how many in so many words. */
function saysHowMuch(entry: Entry): boolean {
  return isAskedInWordsOf(entry, howMuch);
}

/** Whether people ask an entry for a number or how much it is. */
export function saysNumber(entry: Entry): boolean {
  return saysHowMuch(entry) || isAskedInWordsOf(entry, number);
}

function isAskedInWordsOf({ ask }: Entry, words: RegExp): boolean {
  const phrasings = languages.flatMap((language) => ask[language]);
  return phrasings.filter((phrasing) => words.test(phrasing)).length >= askedAtAll * phrasings.length;
}
