import type { Verdict } from '../../matching/verdict.ts';
import { thingsNear } from './called-thing.ts';
import { asksFor, shownQuestions, type Item } from './item.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import type { Served } from '../turn.ts';
import { isLikely, asserts, itemIn } from './sureness.ts';

/** How the outcome of something is asked for in full. */
const asking = ['what was the outcome of', 'what was decided at'];

/** What came of what the last answer is about, where the story says it or is known not to; undefined if it has nothing on that. */
export function outcomeOf({ story, matcher }: Served, item: Item): Verdict | undefined {
  const ask = (subject: string): readonly Verdict[] =>
    asking.map((words) => matcher.match(`${words} ${subject}`)).filter(isOutcome);
  const ofTopic = shownQuestions(item)
    .slice(0, 1)
    .flatMap((shown) => ask(topicOf(shown)))
    .find((verdict) => isOnTheSame(story, item, verdict));
  return ofTopic ?? thingsNear(story, item).flatMap(({ thing }) => ask(thing))[0];

  function isOutcome(verdict: Verdict): boolean {
    if (!asserts(verdict) || !isLikely(verdict)) return false;
    const about = itemIn(verdict);
    // What came of something is not why it came about, nor how much it was.
    return about.id !== item.id && !asksFor(about, 'why') && !asksFor(about, 'how-much');
  }
}
