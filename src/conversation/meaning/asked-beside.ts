import type { Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById } from '../../replies/entry-index.ts';
import { shownQuestions, type Item } from './item.ts';
import { relatedTo } from './related-answer.ts';
import { certain } from './sureness.ts';

const ofProof = /\b(?:prove[ns]?|(?:un)?verified|prouv[ée]e?s?|v[ée]rifi[ée]e?s?)(?!\p{L})/iu;
const ofSaying = /\b(?:says?|said|dit|disent)\b/iu;
/** Somebody who says it: "can you say more?" is said to the bot. */
const bySomebody = /\b(?:they|he|she|it|ils?|elles?)\s(?:\p{L}+\s)?(?:says?|said|dit|disent)\b/iu;

/** Whether what was said last is proven, where that is a question next to it: otherwise "is that proven?" asks who says so. */
export function askWhetherProven(story: Story, item: Item, text: string): Verdict | undefined {
  return askedBeside(story, item, text, ofProof);
}

/** What else somebody said, where that is a question next to the last answer: otherwise it asks for more. */
export function askWhatElseIsSaid(story: Story, item: Item, text: string): Verdict | undefined {
  return bySomebody.test(text) ? askedBeside(story, item, text, ofSaying) : undefined;
}

/** The first related entry of the same topic whose question has a word that the text has and the question of the last answer has not. */
function askedBeside(story: Story, item: Item, text: string, word: RegExp): Verdict | undefined {
  const asks = (other: Item): boolean => shownQuestions(other).some((question) => word.test(question));
  if (!word.test(text) || asks(item)) return undefined;
  const found = relatedTo(story, item, entriesById(story, item.related)).find(
    (entry) => entry.topic === item.topic && asks(entry),
  );
  return found && certain(found);
}
