import { describe, expect, it } from 'vitest';
import type { AskAsReader, Told } from '../../src/curation/as-reader.ts';
import { triage } from '../../src/curation/triage.ts';
import type { Matcher } from '../../src/matching/verdict.ts';
import { makeEntry, makeGap, makeStory } from '../replies/make-story.ts';
import { makeGroup, makeInsights } from '../replies/some-insights.ts';

const verdicts: Readonly<Record<string, Told>> = {
  answered: { kind: 'answer', entry: makeEntry('one'), confidence: 1, also: null, alternatives: [] },
  'not said': { kind: 'gap', gap: makeGap('two'), confidence: 1, nearest: [] },
  'offered for': { kind: 'suggestions', candidates: [{ entry: makeEntry('three'), confidence: 0.4 }] },
  'who are you': { kind: 'small-talk' },
  'paragraph 4': { kind: 'shown' },
};

/** What the matcher finds by itself; a conversation asserts less. */
const matcher: Matcher = {
  match: () => ({ kind: 'gap', gap: makeGap('two'), confidence: 1, nearest: [] }),
  isPhrasing: () => false,
  complete: () => [],
  readTalk: () => undefined,
  nearest: () => [],
};

const served = { story: makeStory(), matcher };

const ask: AskAsReader = ({ text }) => verdicts[text] ?? { kind: 'nothing' };

describe('what went unanswered', () => {
  it('is left out once readers are answered or told that the story does not say', () => {
    const groups = ['answered', 'not said', 'still open'].map((text) => makeGroup(text, { text }));
    const offered = groups.map((group) => ({ ...group, entry: null, picks: [] }));
    const open = triage(makeInsights({ unanswered: groups, offered }), served, ask);
    expect(open.unanswered.map(({ text }) => text)).toEqual(['still open']);
    expect(open.offered.map(({ text }) => text)).toEqual(['still open']);
    expect(open.answeredNow).toBe(4);
  });

  it('is left out, and no small talk, once readers are shown what they asked for', () => {
    const unanswered = [makeGroup('asked-0001', { text: 'paragraph 4' })];
    const open = triage(makeInsights({ unanswered }), served, ask);
    expect([open.unanswered, open.smallTalk, open.answeredNow]).toEqual([[], [], 1]);
  });

  it('is among the offered, and not answered, once readers only get suggestions', () => {
    const group = makeGroup('asked-0001', { text: 'offered for', count: 2 });
    const offered = [1, 3].map((count) => ({
      ...makeGroup(`shown-000${count}`, { count }),
      entry: 'one',
      picks: [{ entry: 'one', count }],
    }));
    const open = triage(makeInsights({ unanswered: [group], offered }), served, ask);
    expect([open.unanswered, open.answeredNow]).toEqual([[], 0]);
    expect(open.offered).toEqual([offered[1], { ...group, entry: 'three', picks: [] }, offered[0]]);
  });

  it('is among the offered once, where entries were offered for it as well', () => {
    const picks = [{ entry: 'one', count: 1 }];
    const offered = [{ ...makeGroup('shown-0001', { text: 'Offered for?', count: 2 }), entry: 'one', picks }];
    const unanswered = [makeGroup('asked-0001', { text: 'offered for', count: 3 })];
    const open = triage(makeInsights({ unanswered, offered }), served, ask);
    expect(open.offered).toMatchObject([{ key: 'shown-0001', count: 5, entry: 'one', picks }]);
  });

  it('is small talk once readers get small talk in reply', () => {
    const group = makeGroup('asked-0001', { text: 'who are you' });
    expect(triage(makeInsights({ unanswered: [group] }), served, ask)).toMatchObject({
      unanswered: [],
      smallTalk: [group],
      answeredNow: 0,
    });
  });

  it('is apart when it is small talk, whatever its case and marks', () => {
    const groups = ['Hello!', 'HELLO everyone how s it going tonight', 'how much is the ferry'].map((text) =>
      makeGroup(text, { text }),
    );
    const { smallTalk, unanswered } = triage(makeInsights({ unanswered: groups }), served, ask);
    expect(smallTalk.map(({ text }) => text)).toEqual(['Hello!', 'HELLO everyone how s it going tonight']);
    expect(unanswered.map(({ text }) => text)).toEqual(['how much is the ferry']);
  });

  it('is at most twenty groups in each list', () => {
    const unanswered = Array.from({ length: 30 }, (_, at) => makeGroup(`x${at}`));
    expect(triage(makeInsights({ unanswered }), served, ask).unanswered).toHaveLength(20);
  });
});
