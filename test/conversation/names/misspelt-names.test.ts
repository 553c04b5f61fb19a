import { beforeAll, describe, expect, it } from 'vitest';
import { spellNames } from '../../../src/conversation/names/misspelt-names.ts';
import type { Snapshot } from '../../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from '../talk.ts';

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
});

describe('a name with a slip', () => {
  it.each([
    ['who is krishnamorti?', 'who is krishnamoorthi?'],
    ['the invidia boss', 'the nvidia boss'],
    ['deepseck', 'deepseek'],
  ])('is spelt as the story does: %j', (typed, meant) => {
    expect(spellNames(snapshot.story, typed)).toBe(meant);
  });

  it.each(['what is china', 'Chine', 'intel', 'hang on', 'Nvidia’s', 'the house', 'gemini', 'H80'])(
    'is not seen in %j',
    (typed) => {
      expect(spellNames(snapshot.story, typed)).toBe(typed);
    },
  );
});

describe('a code that no product of the story has', () => {
  it('gets an offer of those that are written much like it', () => {
    expect(talkAbout(snapshot, ['whats the h10 chip'])).toEqual(['en suggestions']);
  });

  it('asserts nothing where none is written like it', () => {
    expect(talkAbout(snapshot, ['what is the zx99'])).toEqual(['en nothing']);
  });
});
