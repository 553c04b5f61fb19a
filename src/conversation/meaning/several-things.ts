import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { languages, type Language } from '../../text/language.ts';
import { isRarerThan } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';
import { asksWhich, type Completed } from './completed-question.ts';
import { putIn } from '../message/put-in.ts';
import { answersKinds, namesAskedAbout, type Item } from './item.ts';
import { isOnTheSame } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import { certainty, isSure, asserts, itemIn } from './sureness.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from '../turn.ts';

/** What stands for several things that were spoken of. */
const several = new Set('they them these those ils elles les'.split(' '));
/** Words that are more common than this name nothing that could be asked about. */
const telling = 400;
const mostWords = 8;
const mostTried = 4;
const article: Readonly<Record<Language, string>> = { en: 'the', fr: 'les' };
/** From this probability on, an answer near the last one is what was meant. */
const likely = 0.6;
/** From this share of its phrasings on, an answer is asked for a kind of thing at all. */
const askedAtAll = 0.05;
const plural = /^\p{L}{3,}s$/u;

/**
 * The reply to a question about several things that the last answer calls by a common noun: "who makes them?" after an answer on chips.
 * Undefined if the question is not like that, or has no sure reply.
 */
export function askOfSeveral(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Completed | undefined {
  const place = words.findIndex((word) => several.has(word));
  if (place === -1 || words.length > mostWords || asksWhich(words)) return undefined;
  if (namesOf(story).find(words).length > 0) return undefined;
  const owners = namesWithIds(story, namesAskedAbout(story, item).slice(0, 1)).map(({ name }) => name.en);
  const [best] = languages
    .flatMap((language) => nounsOf(item, language).map((noun) => ({ noun, article: article[language] })))
    .filter(({ noun }) => !words.includes(noun))
    .flatMap(({ noun, article: the }) => [
      { noun, phrase: `${the} ${noun}` },
      ...owners.map((owner) => ({ noun, phrase: `${owner} ${noun}` })),
    ])
    .map(({ noun, phrase }) => {
      const question = putIn(words, place, phrase);
      return { question, verdict: matcher.match(question), alone: matcher.match(noun) };
    })
    .filter(({ verdict, alone }) => fits(verdict) && idOf(verdict) !== idOf(alone))
    .toSorted((one, other) => certainty(other.verdict) - certainty(one.verdict));
  return best;

  function fits(verdict: Verdict): boolean {
    if (!asserts(verdict)) return false;
    const isLikely = verdict.kind === 'answer' && verdict.confidence >= likely;
    return (
      (isLikely || isSure(verdict)) &&
      answersKinds(itemIn(verdict), words, askedAtAll) &&
      idOf(verdict) !== item.id &&
      isOnTheSame(story, item, verdict)
    );
  }
}

/** The nouns in the plural that an item's question and answer have, in their order. */
function nounsOf(item: Item, language: Language): readonly string[] {
  const texts = [item.ask[language][0] ?? '', item.answer[language]];
  const found = texts.flatMap(toWords).filter((word) => plural.test(word) && isRarerThan(telling, word));
  return [...new Set(found)].slice(0, mostTried);
}
