import type { Verdict } from '../../matching/verdict.ts';
import { asksWhich, isElliptic, keepsItsGap, type Completed } from './completed-question.ts';
import { putIn } from '../message/put-in.ts';
import { isSure } from './sureness.ts';
import { isOfSpeaker, pronounAt, standsForOnePerson } from '../message/pronouns.ts';
import { answersKindsOf, shownQuestions, speaksOf, type Item } from './item.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { toWords } from '../../text/words.ts';
import { namesOf } from '../names/story-names.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from '../turn.ts';

/** A longer question says by itself what it is about. */
const mostWords = 10;
/** From this probability on, what is said of the last answer's actor is what was meant, a second answer beside it or not. */
const likely = 0.5;

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
  if (standsForOnePerson(words[place] ?? '') || isOfSpeaker(words, place)) return undefined;
  if (asksWhich(words)) return undefined;
  if (place === -1 && (!isElliptic(words, direct) || isSure(direct))) return undefined;
  if (isNear(direct) && answersKindsOf(direct, words)) return undefined;
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
          !keepsItsGap(place, direct, verdict),
      )
  );

  /** Whether a reply is sure, near the last answer and not that again. */
  function isNear(verdict: Verdict): boolean {
    return isSure(verdict) && idOf(verdict) !== item.id && isOnTheSame(story, item, verdict);
  }
}

/**
 * What the last answer's actor is asked of something else than was spoken about: "and about the meeting?" after what Calloway said of
 * somebody. Undefined where there is no sure reply on that actor.
 */
export function askActorAbout(
  { story, matcher }: Served,
  item: Item,
  rest: readonly string[],
): Verdict | undefined {
  const [shown] = shownQuestions(item);
  const topic = toWords(topicOf(shown ?? ''));
  const [actor, ...others] = namesOf(story).find(topic);
  if (actor === undefined) return undefined;
  const asked = topic.filter((_, at) =>
    others.every(({ start, length }) => at < start || at >= start + length),
  );
  const verdict = matcher.match([...asked, ...rest].join(' '));
  if (verdict.kind !== 'answer' || verdict.confidence < likely || verdict.entry.id === item.id)
    return undefined;
  return speaksOf(story, verdict.entry, actor.name.id) ? verdict : undefined;
}
