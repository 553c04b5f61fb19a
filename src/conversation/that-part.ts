import type { Completed } from './completed-question.ts';
import { isSure } from './sureness.ts';
import { shownQuestions, type Item } from './item.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from './turn.ts';

/** What a message calls the matter of the last answer. */
const part =
  /\b(?:(?:that|this) (?:last )?(?:part|bit|claim|point|piece|info)|cette (?:partie|info|information|affirmation)|ce (?:point|passage|detail))(?: la)?\b/u;

/** "Did Calloway confirm that part?" asked of the matter of the last answer; undefined where that has no sure reply near it. */
export function askOfThatPart(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Completed | undefined {
  const text = words.join(' ');
  if (!part.test(text)) return undefined;
  return shownQuestions(item)
    .map((shown) => {
      const question = text.replace(part, topicOf(shown));
      return { question, verdict: matcher.match(question) };
    })
    .find(({ verdict }) => isSure(verdict) && idOf(verdict) !== item.id && isOnTheSame(story, item, verdict));
}
