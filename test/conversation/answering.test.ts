import { beforeAll, describe, expect, it } from 'vitest';
import { answerInConversation } from '../../src/conversation/answering.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import { openShippedStory } from './talk.ts';

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
});

/** The ids of the buttons and menus in the reply to a message. */
function customIds(text: string): readonly string[] {
  const options = {
    fallback: 'en',
    ephemeral: false,
    questionKey: 'key',
    canShare: true,
    daysKept: 30,
  } as const;
  const { reply } = answerInConversation(snapshot, nothingSaid, text, options);
  return [...JSON.stringify(reply.message).matchAll(/"custom_id":"(?<id>[^"]+)"/gu)].map(
    ({ groups }) => groups?.['id'] ?? '',
  );
}

describe('a reply to two questions', () => {
  it('has no button twice, which Discord refuses, though one entry or gap is on both', () => {
    const { entries, gaps } = snapshot.story;
    const twice = [...entries, ...gaps].flatMap(({ ask }) => {
      const [one = '', other = ''] = ask.en.filter((phrasing) =>
        /^(?:who|what|when|where|why|how|did|is)\b/iu.test(phrasing),
      );
      const text = `${one.replace(/\?$/u, '')} and ${other}`;
      const ids = customIds(text);
      return new Set(ids).size === ids.length ? [] : [text];
    });
    expect(twice).toEqual([]);
  });
});
