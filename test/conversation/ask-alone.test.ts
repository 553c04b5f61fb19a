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
  ['paragraph 2', { kind: 'shown' }],
  ['who made you?', { kind: 'small-talk' }],
  // It leans on an answer that was never given.
  ['why?', { kind: 'nothing' }],
])('a question asked alone gets what a reader does: %s', async (text, verdict) => {
  expect(await told(text)).toMatchObject(verdict);
});

it('a dated event is shown, which is no small talk', async () => {
  const { story, model } = await builtOf('test/evaluation/stories/ferry');
  const question = { story, matcher: createMatcher(story, model), language: 'en' } as const;
  expect(askAlone({ ...question, text: 'what happens next' })).toEqual({ kind: 'shown' });
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
    readTalk: () => undefined,
    nearest: () => [],
  };
  const question = { story, matcher, text: 'who made it yellow', language: 'en' } as const;
  expect(matcher.match(question.text).kind).toBe('answer');
  expect(askAlone(question).kind).toBe('suggestions');
});

it('what common words ask for is offered, though the rarer ones say nothing to the story', async () => {
  const { story, model } = await builtOf('test/evaluation/stories/pool');
  const question = { story, matcher: createMatcher(story, model), language: 'en' } as const;
  expect(askAlone({ ...question, text: 'last day to send the paperwork' }).kind).toBe('suggestions');
  expect(askAlone({ ...question, text: "what's the price of bitcoin today" }).kind).toBe('nothing');
});
