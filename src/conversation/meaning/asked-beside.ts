import type { Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById } from '../../replies/entry-index.ts';
import { shownQuestions, type Item } from './item.ts';
import { relatedTo } from './related-answer.ts';
import { certain } from './sureness.ts';

const ofProof = /\b(?:prove[ns]?|(?:un)?verified|prouv[ée]e?s?|v[ée]rifi[ée]e?s?)(?!\p{L})/iu;
const ofSaying = /\b(?:says?|said|dit|disent)\b/iu;

/** Whether what was said last is proven, where that is a question next to it: otherwise "is that proven?" asks who says so. */
export function askWhetherProven(story: Story, item: Item, text: string): Verdict | undefined {
  return askedBeside(story, item, text, ofProof);
}

/** What else somebody said, where that is a question next to the last answer: otherwise it asks for more. */
export function askWhatElseIsSaid(story: Story, item: Item, text: string): Verdict | undefined {
  return askedBeside(story, item, text, ofSaying);
}

/** The related entry, of the same paragraphs if there is one, whose question has a word that the text and not the last one has. */
function askedBeside(story: Story, item: Item, text: string, word: RegExp): Verdict | undefined {
  const asks = (other: Item): boolean => shownQuestions(other).some((question) => word.test(question));
  if (!word.test(text) || asks(item)) return undefined;
  const shared = ({ sources }: Item): number => sources.filter((id) => item.sources.includes(id)).length;
  const [found] = relatedTo(story, item, entriesById(story, item.related))
    .filter(asks)
    .toSorted((one, other) => shared(other) - shared(one));
  return found && certain(found);
}
