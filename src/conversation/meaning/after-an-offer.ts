import { certain } from './sureness.ts';
import type { Entry, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { exampleQuestions } from '../../replies/conversation-messages.ts';
import { entriesById } from '../../replies/entry-index.ts';
import type { FollowUp } from '../message/follow-up-phrases.ts';
import type { Item } from './item.ts';
import { offerOfEntries } from './offer.ts';
import { answerOfKind } from './related-answer.ts';
import { idOf } from './swapped-name.ts';
import type { Remembered, Served } from '../turn.ts';

/**
 * The questions that the bot has just offered because it was not sure what was meant, if a message can lean on them: not examples, and
 * not what goes on from the last answer.
 */
export function openOffer(story: Story, remembered: Remembered, item: Item | undefined): readonly Entry[] {
  const offered = entriesById(story, remembered.offered);
  const examples = exampleQuestions(story);
  if (offered.length === examples.length && offered.every((entry, at) => entry === examples[at])) return [];
  const goesOn =
    item !== undefined &&
    offered.some((entry) => item.related.includes(entry.id) || entry.related.includes(item.id));
  return goesOn ? [] : offered;
}

/**
 * The reply to "when?" or "source?" after an offer that nothing was picked from: where one thing is the answer for all that was offered,
 * that; where there are several, an offer of those; otherwise the same offer again.
 */
export function answerAfterOffer(served: Served, offered: readonly Entry[], followUp: FollowUp): Verdict {
  const replies =
    followUp.kind === 'asks'
      ? offered.flatMap((entry) => answerOfKind(served, entry, followUp.asked) ?? [])
      : [];
  const answers = replies.flatMap((verdict) => (verdict.kind === 'answer' ? [verdict.entry] : []));
  const distinct = [...new Set(answers)];
  const [only, ...others] = distinct;
  if (only !== undefined && others.length === 0 && answers.length > 1) return certain(only);
  const [gap, second] = replies;
  if (
    only === undefined &&
    gap !== undefined &&
    second !== undefined &&
    new Set(replies.map(idOf)).size === 1
  )
    return gap;
  return offerOfEntries(distinct.length > 0 ? distinct : offered);
}
