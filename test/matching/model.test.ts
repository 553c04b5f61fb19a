import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { trainModel, trainOn, type Model } from '../../src/matching/model.ts';
import { createRandom } from '../../src/matching/random.ts';
import { phrasingsOf, targetsOf } from '../../src/matching/targets.ts';
import { learnFerry } from './ferry.ts';

let story: Story;
let model: Model;

beforeAll(async () => {
  ({ story, model } = await learnFerry());
});

describe('the model of a story', () => {
  it('is the same each time', () => {
    expect(isDeepStrictEqual(trainModel(story), trainModel(story))).toBe(true);
  });

  it('does not depend on the order of phrasings at all', () => {
    const targets = targetsOf(story);
    const phrasings = phrasingsOf(targets);
    const random = createRandom(7);
    const shuffled = phrasings
      .map((phrasing) => ({ phrasing, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ phrasing }) => phrasing);
    expect(shuffled).not.toEqual(phrasings);
    expect(isDeepStrictEqual(trainOn(shuffled, targets, story), model)).toBe(true);
  });

  it('is plain data that can be transferred to another thread', () => {
    expect(isDeepStrictEqual(structuredClone(model), model)).toBe(true);
  });

  it('has one score per target', () => {
    expect(model.classifier.classes).toBe(targetsOf(story).length);
  });

  it('does not take words of the background as words of the story', () => {
    expect(model.lexicon.words).toContain('ferry');
    expect(model.lexicon.words).not.toContain('peru');
    expect(model.exact.keys).not.toContain('hello');
  });

  it('can be learned from some of the phrasings', () => {
    const targets = targetsOf(story);
    const some = phrasingsOf(targets).filter(({ text }) => !text.includes('ribbon'));
    expect(model.exact.keys).toContain('who cut the ribbon');
    expect(trainOn(some, targets, story).exact.keys).not.toContain('who cut the ribbon');
  });
});
