import { asserts } from './sureness.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { languages } from '../../text/language.ts';
import { numerals } from '../../text/numerals.ts';
import { toWords } from '../../text/words.ts';
import type { Completed } from './completed-question.ts';
import type { Item } from './item.ts';
import { isOnTheSame } from './related-answer.ts';
import type { Served } from '../turn.ts';

const fewest = 2;
/** From this probability on, the question is one that is asked of those. */
const clear = 0.9;
/** Longer questions say by themselves what they are about. */
const mostWords = 8;
const counts = new Map(
  languages.flatMap((language) =>
    numerals(language).flatMap((word, count): [string, number][] => [
      [word, count],
      [String(count), count],
    ]),
  ),
);
/** What stands for several that do something; and before their number, "these 3". */
const theirs = new Set('they ils elles'.split(' '));
const those = new Set('the these those all les ces'.split(' '));

/**
 * The reply to a question about those whom the last answer counts, without saying what they are: "who are these 3?", "do they work for
 * the state?" after an answer on three people. Undefined if it counts none, or if there is no sure reply near that answer.
 */
export function askOfCounted(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  if (words.length > mostWords) return undefined;
  const counted = countedIn(item);
  if (counted === undefined) return undefined;
  const last = words.length - 1;
  const isNumber = counts.get(words[last] ?? '') === counted.count && those.has(words[last - 1] ?? '');
  const place = isNumber ? last - 1 : words.findIndex((word) => theirs.has(word));
  const isAnswered = direct.kind === 'answer' && isOnTheSame(story, item, direct);
  if (place === -1 || (isAnswered && !isNumber)) return undefined;
  const question = [
    ...words.slice(0, place),
    'the',
    ...counted.words,
    ...words.slice(place + (isNumber ? 2 : 1)),
  ].join(' ');
  const verdict = matcher.match(question);
  const isClear = asserts(verdict) && verdict.confidence >= clear;
  return isClear && isOnTheSame(story, item, verdict) ? { question, verdict } : undefined;
}

/** The only ones that an answer counts: "three people". */
function countedIn({
  answer,
}: Item): { readonly count: number; readonly words: readonly string[] } | undefined {
  const words = toWords(answer.en);
  const found = words.flatMap((word, at) => {
    const count = counts.get(word) ?? 0;
    const noun = words[at + 1] ?? '';
    return count >= fewest && isPlural(noun) ? [{ count, words: [word, noun] }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isPlural(noun: string): boolean {
  return noun === 'people' || /[a-z]{3,}s$/u.test(noun);
}
