import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { background } from '../../src/matching/background.ts';
import { phrasingsOf, targetsOf } from '../../src/matching/targets.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';

let story: Story;

beforeAll(async () => {
  story = await storyOf(ferryFolder);
});

describe('the targets of a story', () => {
  it('are its entries, its gaps and the background, in this order', () => {
    const targets = targetsOf(story);
    expect(targets.flatMap((target) => (target.kind === 'entry' ? [target.entry] : []))).toEqual(
      story.entries,
    );
    expect(targets.flatMap((target) => (target.kind === 'gap' ? [target.gap] : []))).toEqual(story.gaps);
    expect(targets.map(({ kind }) => kind)).toEqual([
      ...story.entries.map(() => 'entry'),
      ...story.gaps.map(() => 'gap'),
      'background',
    ]);
  });

  it('have phrasings in both languages, each with the label of its target', () => {
    const targets = targetsOf(story);
    const phrasings = phrasingsOf(targets);
    for (const [label, item] of [...story.entries, ...story.gaps].entries()) {
      const texts = phrasings.filter((phrasing) => phrasing.label === label).map(({ text }) => text);
      expect(texts).toEqual([...item.ask.en, ...item.ask.fr]);
    }
  });

  it('end with the messages of the background', () => {
    const targets = targetsOf(story);
    const last = phrasingsOf(targets).filter(({ label }) => label === targets.length - 1);
    expect(last.map(({ text }) => text)).toEqual(background);
  });
});
