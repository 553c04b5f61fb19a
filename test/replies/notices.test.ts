import { describe, expect, it } from 'vitest';
import type { Revision } from '../../src/knowledge/story.ts';
import { noticesOn } from '../../src/replies/notices.ts';
import { makeEntry, makeGap, makeStory } from './make-story.ts';

const { about } = makeStory();
const what = { en: 'The figure was wrong.', fr: 'Le chiffre était faux.' };

function noticed(concerns?: readonly string[]): readonly (readonly string[])[] {
  const corrected: Revision = { date: '2025-02-03', what, concerns };
  const story = makeStory({ about: { ...about, corrected } });
  const items = [makeEntry('fall', { sources: ['p9'] }), makeGap('cost', { sources: ['p4'] })];
  return items.map((item) => noticesOn(item, story, 'en'));
}

const line = 'Corrected on 3 February 2025: The figure was wrong.';

describe('a correction of the story', () => {
  it('stands under every answer that rests on its paragraphs, or that it names', () => {
    expect(noticed(['p9'])).toEqual([[line], []]);
    expect(noticed(['cost'])).toEqual([[], [line]]);
    expect(noticed(['p4', 'fall'])).toEqual([[line], [line]]);
  });

  it('stands under every answer if it does not say what it concerns', () => {
    expect(noticed()).toEqual([[line], [line]]);
  });
});

describe('an update of the story', () => {
  it('stands under no answer', () => {
    const story = makeStory({ about: { ...about, updated: { date: '2025-02-03', what } } });
    expect(noticesOn(makeEntry('fall'), story, 'en')).toEqual([]);
  });
});

describe('an embargo', () => {
  it('stands first, with the day and the time at which it ends', () => {
    const embargo: Revision = { date: '2025-02-03', time: '06:00', zone: 'CET', what };
    const story = makeStory({ about: { ...about, embargo, corrected: { date: '2025-02-04', what } } });
    const [first] = noticesOn(makeEntry('fall'), story, 'fr');
    expect(first?.replaceAll(/[\u00A0\u202F]/gu, ' ')).toBe(
      'Sous embargo jusqu’au 3 février 2025, 6 h CET : Le chiffre était faux.',
    );
  });
});
