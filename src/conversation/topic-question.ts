import type { Verdict } from '../matching/verdict.ts';
import { asksWhich, isElliptic, isSure, keepsItsGap, putIn, type Completed } from './completed-question.ts';
import { pronounAt, standsForOnePerson } from './pronouns.ts';
import { answersKindsOf, shownQuestions, type Item } from './item.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { namesOf } from './story-names.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from './turn.ts';

/** A longer question says by itself what it is about. */
const mostWords = 10;

/**
 * The reply to a question about the matter of the last answer rather than about a name in it: "who asked for it?" after an answer on a
 * review. Undefined if the question is not like that, or has no sure reply near that answer.
 *
 * @param direct The reply to the same words alone.
 */
export function askOfTopic(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  const place = pronounAt(words);
  if (words.length > mostWords || namesOf(story).find(words).length > 0) return undefined;
  if (standsForOnePerson(words[place] ?? '')) return undefined;
  if (asksWhich(words)) return undefined;
  if (place === -1 && !isElliptic(words, direct)) return undefined;
  if (isNear(direct)) return undefined;
  // Of words that the story does not know nothing can be said.
  if (matcher.nearest(words.join(' '), 1).length === 0) return undefined;
  return (
    shownQuestions(item)
      .map((shown) => {
        const topic = topicOf(shown);
        const question = putIn(words, place, topic);
        return { question, verdict: matcher.match(question), alone: matcher.match(topic) };
      })
      // What the topic alone gets is no reply to the question.
      .find(
        ({ verdict, alone }) =>
          isNear(verdict) &&
          answersKindsOf(verdict, words) &&
          idOf(verdict) !== idOf(alone) &&
          !keepsItsGap(words, place, direct, verdict),
      )
  );

  /** Whether a reply is sure, near the last answer and not that again. */
  function isNear(verdict: Verdict): boolean {
    return isSure(verdict) && idOf(verdict) !== item.id && isOnTheSame(story, item, verdict);
  }
}
