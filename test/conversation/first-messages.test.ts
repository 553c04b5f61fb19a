import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { converseOnce } from '../../src/conversation/first-messages.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import { KnowledgeBase, type Snapshot } from '../../src/serving/knowledge-base.ts';
import { shippedKnowledge } from '../support/bot.ts';
import { buildStory } from '../support/build.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  const opened = await KnowledgeBase.open(shippedKnowledge, buildStory);
  if (!opened.ok) throw new Error('the shipped story is not sound');
  snapshot = opened.knowledge.current;
});

const said = { text: 'When was the H800 banned?', reader: 'en', fallback: 'en' } as const;

describe('the reply to a first message', () => {
  it('is the one of any conversation, worked out once', () => {
    const first = converseOnce(snapshot, nothingSaid, said);
    expect(first).toEqual(converse(snapshot, nothingSaid, { ...said, fallback: () => 'en' }));
    expect(converseOnce(snapshot, nothingSaid, { ...said })).toBe(first);
  });

  it('is another one for other words, another language and a newly loaded story', () => {
    const first = converseOnce(snapshot, nothingSaid, said);
    expect(converseOnce(snapshot, nothingSaid, { ...said, chosen: 'fr' }).language).toBe('fr');
    expect(converseOnce(snapshot, nothingSaid, { ...said, text: 'H800 ?', reader: 'fr' }).language).toBe(
      'fr',
    );
    expect(converseOnce({ ...snapshot }, nothingSaid, said)).not.toBe(first);
  });

  it('depends on what was said before, once something was', () => {
    const { remembered } = converseOnce(snapshot, nothingSaid, said);
    const why = { ...said, text: 'why?' };
    expect(converseOnce(snapshot, nothingSaid, why).turn.kind).toBe('needs-name');
    expect(converseOnce(snapshot, remembered, why).turn.kind).not.toBe('needs-name');
  });
});
