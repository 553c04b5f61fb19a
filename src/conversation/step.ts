import type { Entry } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import type { SmallTalk } from '../text/small-talk.ts';
import { exampleQuestions } from '../replies/conversation-messages.ts';
import type { FollowUp } from './message/follow-up-phrases.ts';
import { messageWords, readFollowUp } from './message/follow-up.ts';
import type { Item } from './meaning/item.ts';
import type { Remembered, Served, Turn } from './turn.ts';

/** A message, taken apart. */
export interface Message {
  readonly text: string;
  readonly words: readonly string[];
  readonly followUp: FollowUp | undefined;
  readonly typed: string;
}

/** What the bot says to a message, and what is remembered from then on. */
export interface Step {
  readonly turn: Turn;
  readonly remembered: Remembered;
}

/** Replies to one message of a conversation. */
export type ReplyTo = (snapshot: Served, remembered: Remembered, message: Message) => Step;

/** A text as a message of its own. */
export function toMessage(text: string): Message {
  const words = messageWords(text);
  return { text, words, followUp: readFollowUp(words), typed: text };
}

/** A verdict as a turn, and what is remembered of it: what was answered, or what was offered. */
export function tell(remembered: Remembered, question: string, verdict: Verdict, isFollowUp: boolean): Step {
  return {
    turn: { kind: 'verdict', question, verdict, isFollowUp, second: null },
    remembered: rememberedAfter(remembered, verdict),
  };
}

/** What is remembered after a verdict. */
export function rememberedAfter(remembered: Remembered, verdict: Verdict): Remembered {
  switch (verdict.kind) {
    case 'answer':
      return { ...remembered, said: { kind: 'entry', id: verdict.entry.id }, event: null, offered: [] };
    case 'gap':
      return { ...remembered, said: { kind: 'gap', id: verdict.gap.id }, event: null, offered: [] };
    case 'suggestions':
      return { ...remembered, offered: verdict.candidates.map(({ entry }) => entry.id) };
    case 'nothing':
      return { ...remembered, offered: [] };
  }
}

/** Questions to go on with, which the next message may pick from; `unanswered` where they stand in for an answer. */
export function offerMore(
  remembered: Remembered,
  item: Item,
  entries: readonly Entry[],
  unanswered = false,
): Step {
  return {
    turn: { kind: 'more', item, entries, unanswered },
    remembered: { ...remembered, offered: entries.map(({ id }) => id) },
  };
}

/** What is remembered after a reply with examples: the next message may pick from them. */
function afterExamples({ story }: Served, remembered: Remembered): Remembered {
  return { ...remembered, offered: exampleQuestions(story).map(({ id }) => id) };
}

/** Who says so; what was offered before is no longer what the next message picks from. */
export function tellSources(remembered: Remembered, item: Item): Step {
  return { turn: { kind: 'sources', item }, remembered: { ...remembered, offered: [] } };
}

/** Small talk with examples, which the next message may pick from. */
export function smallTalk(snapshot: Served, remembered: Remembered, meaning: SmallTalk): Step {
  return { turn: { kind: 'small-talk', meaning }, remembered: afterExamples(snapshot, remembered) };
}

/** Asks for a name, where a message leans on an answer that was never given; what it asked waits for that name. */
export function needsName(snapshot: Served, remembered: Remembered, followUp?: FollowUp): Step {
  const pending = followUp?.kind === 'asks' ? followUp.asked : null;
  return { turn: { kind: 'needs-name' }, remembered: { ...afterExamples(snapshot, remembered), pending } };
}
