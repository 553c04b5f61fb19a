import { describe, expect, it } from 'vitest';
import { triage } from '../../src/curation/triage.ts';
import type { Matcher, Verdict } from '../../src/matching/verdict.ts';
import { makeEntry, makeGap } from '../replies/make-story.ts';
import { makeGroup, makeInsights } from '../replies/some-insights.ts';

const verdicts: Readonly<Record<string, Verdict>> = {
  answered: { kind: 'answer', entry: makeEntry('one'), confidence: 1, also: null, alternatives: [] },
  'not said': { kind: 'gap', gap: makeGap('two'), confidence: 1, nearest: [] },
};

const matcher: Matcher = {
  match: (question) => verdicts[question] ?? { kind: 'nothing' },
  isPhrasing: () => false,
  complete: () => [],
  nearest: () => [],
};

describe('what went unanswered', () => {
  it('is left out once the matcher answers it or says that the story does not say', () => {
    const groups = ['answered', 'not said', 'still open'].map((text) => makeGroup(text, { text }));
    const offered = groups.map((group) => ({ ...group, entry: null, picks: [] }));
    const open = triage(makeInsights({ unanswered: groups, offered }), matcher);
    expect(open.unanswered.map(({ text }) => text)).toEqual(['still open']);
    expect(open.offered.map(({ text }) => text)).toEqual(['still open']);
    expect(open.answeredNow).toBe(4);
  });

  it('is apart when it is small talk, whatever its case and marks', () => {
    const groups = ['Hello!', 'HELLO everyone how s it going tonight', 'how much is the ferry'].map((text) =>
      makeGroup(text, { text }),
    );
    const { smallTalk, unanswered } = triage(makeInsights({ unanswered: groups }), matcher);
    expect(smallTalk.map(({ text }) => text)).toEqual(['Hello!', 'HELLO everyone how s it going tonight']);
    expect(unanswered.map(({ text }) => text)).toEqual(['how much is the ferry']);
  });

  it('is at most twenty groups in each list', () => {
    const unanswered = Array.from({ length: 30 }, (_, at) => makeGroup(`x${at}`));
    expect(triage(makeInsights({ unanswered }), matcher).unanswered).toHaveLength(20);
  });
});
