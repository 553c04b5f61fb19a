import { beforeAll } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { nothingSaid, type Turn } from '../../src/conversation/turn.ts';
import { KnowledgeBase, type Snapshot } from '../../src/serving/knowledge-base.ts';
import { shippedKnowledge } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';

/** The shipped story, as it is served. */
export async function openShippedStory(): Promise<Snapshot> {
  const opened = await KnowledgeBase.open(shippedKnowledge, buildStory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.knowledge.current;
}

/** What the last message of a conversation about the shipped story gets, without its language. */
export function lastReply(): (...messages: readonly string[]) => string | undefined {
  let snapshot: Snapshot | undefined;
  beforeAll(async () => {
    snapshot = await openShippedStory();
  });
  return (...messages) => snapshot && talkAbout(snapshot, messages).at(-1)?.slice(3);
}

/** What each message of a conversation gets, in a word or two, by an English reader. */
export function talkAbout(snapshot: Snapshot, messages: readonly string[]): readonly string[] {
  let remembered = nothingSaid;
  return messages.map((text) => {
    const conversed = converse(snapshot, remembered, { text, fallback: () => 'en' });
    ({ remembered } = conversed);
    return `${conversed.language} ${inShort(conversed.turn)}`;
  });
}

/** What a turn says, in a word or two. */
export function inShort(turn: Turn): string {
  switch (turn.kind) {
    case 'small-talk':
      return turn.meaning;
    case 'sources':
      return `sources of ${turn.item.id}`;
    case 'paragraph':
      return `paragraph ${turn.number}`;
    case 'later':
      return `then ${turn.event.id}`;
    case 'earlier':
      return `before ${turn.event.id}`;
    case 'latest':
      return `now ${turn.event.id}`;
    case 'ahead':
      return `ahead ${turn.event.id}`;
    case 'more':
      return turn.unanswered ? 'no answer, more' : 'more';
    case 'needs-name':
      return turn.kind;
    case 'verdict':
      return [...saidIn(turn)].join(' + ');
  }
}

/** The ids of the entries and gaps that a turn asserts; "offered" or "nothing" for one that asserts none. */
export function saidIn(turn: Turn): ReadonlySet<string> {
  if (turn.kind !== 'verdict') return new Set();
  return new Set(
    [turn.verdict, ...(turn.second === null ? [] : [turn.second.verdict])].flatMap((verdict) => {
      if (verdict.kind === 'answer')
        return [verdict.entry.id, ...(verdict.also ? [verdict.also.entry.id] : [])];
      return verdict.kind === 'gap' ? [verdict.gap.id] : [verdict.kind];
    }),
  );
}
