import { languages } from '../../text/language.ts';
import { firstSentence } from '../../text/first-sentence.ts';
import type { Item } from './item.ts';

const lead =
  '(?:(?:and|et|ok|so|alors|what about|how about|what happened|in|en|il s est passe quoi|quid de) )*';
const before = new RegExp(
  `^${lead}(?:(?:the|that) (?:year )?(?:before|prior|previous)(?: year)?|(?:a|one) year (?:before|earlier)|l annee (?:d avant|precedente|avant)|(?:un|1) an (?:avant|plus tot))$`,
  'u',
);
const after = new RegExp(
  `^${lead}(?:(?:the|that) (?:year )?(?:after|next|following)(?: year)?|(?:a|one) year (?:after|later)|l annee (?:d apres|suivante|apres)|(?:un|1) an (?:apres|plus tard))$`,
  'u',
);
const year = /\b(?:19|20)\d\d\b/gu;

/**
 * The year before or after that of the last answer, where a message asks for just that: "2022" of "and the year before?". Undefined for
 * any other message, and where the answer has no year.
 */
export function yearBeside(item: Item, words: readonly string[]): string | undefined {
  const text = words.join(' ');
  const step = before.test(text) ? -1 : after.test(text) ? 1 : 0;
  if (step === 0 || !/\b(?:year|annee|an)\b/u.test(text)) return undefined;
  const answers = languages.map((language) => item.answer[language]);
  const opening = languages.map((language) => firstSentence(item.answer[language], language));
  const [found] = [...opening, ...answers].flatMap((part) => part.match(year) ?? []);
  return found === undefined ? undefined : String(Number(found) + step);
}
