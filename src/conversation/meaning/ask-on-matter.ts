import type { Verdict } from '../../matching/verdict.ts';
import type { Completed } from './completed-question.ts';
import { shownQuestions, type Item } from './item.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from '../turn.ts';

/**
 * A question with the matter of the last answer, and its reply; undefined where that is not the one meant, or is not near that answer.
 *
 * @param ask The question, with the matter in words that stand after "about".
 * @param isMeant Whether a reply is likely enough.
 */
export function askOnMatter(
  { story, matcher }: Served,
  item: Item,
  ask: (topic: string) => string,
  isMeant: (verdict: Verdict) => boolean,
): Completed | undefined {
  return shownQuestions(item)
    .map((shown) => {
      const question = ask(topicOf(shown));
      return { question, verdict: matcher.match(question) };
    })
    .find(
      ({ verdict }) => isMeant(verdict) && idOf(verdict) !== item.id && isOnTheSame(story, item, verdict),
    );
}
