import { askOnMatter } from './ask-on-matter.ts';
import type { Completed } from './completed-question.ts';
import { isSure } from './sureness.ts';
import type { Item } from './item.ts';
import type { Served } from '../turn.ts';

/** What a message calls the matter of the last answer. */
const part =
  /\b(?:(?:that|this) (?:last )?(?:part|bit|claim|point|piece|info)|cette (?:partie|info|information|affirmation)|ce (?:point|passage|detail))(?: la)?\b/u;

/** "Did Calloway confirm that part?" asked of the matter of the last answer; undefined where that has no sure reply near it. */
export function askOfThatPart(served: Served, item: Item, words: readonly string[]): Completed | undefined {
  const text = words.join(' ');
  return part.test(text)
    ? askOnMatter(served, item, (topic) => text.replace(part, topic), isSure)
    : undefined;
}
