import { describe, expect, it } from 'vitest';
import { completeDates } from '../../../src/replies/timeline/date-choices.ts';
import { makeEvent, makeStory } from '../make-story.ts';

const story = makeStory({
  timeline: [
    makeEvent('launch', '2024-01-01', '2024-12-31', {
      when: { en: '2024', fr: '2024' },
      short: { en: 'H20 launched', fr: 'La H20 lancée' },
    }),
    makeEvent('talks', '2025-01-29', '2025-01-29', {
      when: { en: 'Wednesday 29 January 2025', fr: 'mercredi 29 janvier 2025' },
    }),
  ],
});

describe('the dates to choose from', () => {
  it('are the story’s own, with what happened, before anything is typed', () => {
    expect(completeDates(story, 'from', '', 'en')).toEqual([
      { name: '2024: H20 launched', value: '2024-01-01' },
      { name: 'Wednesday 29 January 2025: talks happened.', value: '2025-01-29' },
    ]);
  });

  it('are last days for the end of a span', () => {
    expect(completeDates(story, 'to', '', 'fr')[0]).toEqual({
      name: '2024\u00A0: La H20 lancée',
      value: '2024-12-31',
    });
  });

  it('have the typed words', () => {
    expect(completeDates(story, 'from', 'launch', 'en').map(({ value }) => value)).toEqual(['2024-01-01']);
    expect(completeDates(story, 'from', 'MERCR', 'fr').at(-1)?.value).toBe('2025-01-29');
    expect(completeDates(story, 'from', 'xyz', 'en')).toEqual([]);
  });

  it('begin with what was typed, if it is a date, and go on with what lies in it', () => {
    expect(completeDates(story, 'from', 'jan', 'fr')).toEqual([
      { name: '1er janvier 2025', value: '2025-01-01' },
      { name: 'mercredi 29 janvier 2025\u00A0: talks est arrivé.', value: '2025-01-29' },
    ]);
    expect(completeDates(story, 'to', 'hier', 'fr')).toEqual([
      { name: '30 janvier 2025', value: '2025-01-30' },
    ]);
  });
});
