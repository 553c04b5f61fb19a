import { expect, it } from 'vitest';
import { askAlone } from '../../src/conversation/ask-alone.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import type { Matcher, Verdict } from '../../src/matching/verdict.ts';
import { bridgeFolder } from '../knowledge/damaged-folder.ts';
import { builtOf } from '../support/build.ts';

async function told(text: string) {
  const { story, model } = await builtOf(bridgeFolder);
  return askAlone({ story, matcher: createMatcher(story, model), text, language: 'en' });
}

it.each([
  ['how long is the bridge', { kind: 'answer', entry: { id: 'bridge-length' } }],
  ['who sang at the wedding of the mayor', { kind: 'nothing' }],
  // It leans on an answer that was never given.
  ['why?', { kind: 'nothing' }],
])('a question asked alone gets what a reader does: %s', async (text, verdict) => {
  expect(await told(text)).toMatchObject(verdict);
});

it('small talk is no question about the story', async () => {
  expect(await told('who made you?')).toBeNull();
});

it('what a conversation only offers, although the matcher finds it, is not answered', async () => {
  const { story } = await builtOf(bridgeFolder);
  const found = story.entries.slice(0, 1).map((entry): Verdict => ({
    kind: 'answer',
    entry,
    confidence: 0.6,
    also: null,
    alternatives: [],
  }));
  const matcher: Matcher = {
    match: () => found[0] ?? { kind: 'nothing' },
    isPhrasing: () => false,
    complete: () => [],
    nearest: () => [],
  };
  const question = { story, matcher, text: 'who made it yellow', language: 'en' } as const;
  expect(matcher.match(question.text).kind).toBe('answer');
  expect(askAlone(question)?.kind).toBe('suggestions');
});
