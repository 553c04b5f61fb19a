import type { Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { entriesById } from '../replies/entry-index.ts';
import type { FollowUp } from './follow-up.ts';
import type { Item } from './item.ts';
import { answerOfKind, certain, relatedTo } from './related-answer.ts';
import { afterExamples, needsName, offerMore, tell, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';
import { eventAfter } from './what-came-next.ts';

const mostRelated = 3;

/** "Do you speak French?" asks about the bot, where nothing was said that could be put into it. */
const speaking = /\b(?:speak|talk|parl(?:e|es|ez))\b/iu;
const since = /\b(?:since|depuis)\b/iu;

/** What the bot says to a message that is only about what it said last. */
export function replyToFollowUp(
  snapshot: Served,
  remembered: Remembered,
  followUp: FollowUp,
  item: Item | undefined,
  text: string,
): Step {
  const { story } = snapshot;
  if (followUp.kind === 'pick') {
    const [picked] = entriesById(story, remembered.offered.slice(followUp.place, followUp.place + 1));
    if (picked !== undefined) return tell(remembered, text, certain(picked), true);
    if (item === undefined) return needsName(snapshot, remembered);
    return offerMore(remembered, item, nextQuestions(story, item));
  }
  if (item === undefined) {
    const asksWhetherItSpeaks = followUp.kind === 'language' && speaking.test(text);
    if (!asksWhetherItSpeaks) return needsName(snapshot, remembered);
    return { turn: { kind: 'small-talk', meaning: 'help' }, remembered: afterExamples(snapshot, remembered) };
  }
  switch (followUp.kind) {
    case 'language':
    case 'again':
      return tell(remembered, text, restated(story, item), true);
    case 'sources':
      return { turn: { kind: 'sources', item }, remembered };
    case 'more':
    case 'what':
      return offerMore(remembered, item, nextQuestions(story, item));
    case 'later': {
      const event = eventAfter(story, item, remembered);
      const entries = nextQuestions(story, item);
      if (event === undefined) return offerMore(remembered, item, entries, true);
      return { turn: { kind: 'later', event, entries }, remembered: { ...remembered, event: event.id } };
    }
    case 'asks': {
      const asked = followUp.asked === 'when' && since.test(text) ? 'since' : followUp.asked;
      const verdict = answerOfKind(snapshot, item, asked);
      if (verdict !== undefined) return tell(remembered, text, verdict, true);
      return offerMore(remembered, item, nextQuestions(story, item), true);
    }
  }
}

function restated(story: Story, item: Item): Verdict {
  const [entry] = entriesById(story, [item.id]);
  if (entry !== undefined) return certain(entry);
  const gap = story.gaps.find(({ id }) => id === item.id);
  return gap === undefined ? { kind: 'nothing' } : { kind: 'gap', gap, confidence: 1, nearest: [] };
}

/** The questions related to an item, a few. */
export function nextQuestions(story: Story, item: Item) {
  return relatedTo(story, item, entriesById(story, item.related)).slice(0, mostRelated);
}
