import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeText } from '../../../../src/replies/timeline/picture/alternative-text.ts';
import { makeEvent } from '../../make-story.ts';
import { anyRequest, requestOf, storyOf } from './any-timeline.ts';

const story = storyOf([
  makeEvent('ban', '2022-01-01', '2022-12-31', {
    kind: 'restriction',
    chips: ['h100'],
    when: { en: '2022', fr: '2022' },
  }),
  makeEvent('talks', '2025-01-31', '2025-01-31', {
    kind: 'meeting',
    when: { en: 'Friday', fr: 'vendredi' },
  }),
]);

describe('the alternative text of the picture', () => {
  it('gives the date, chips, kind and text of every event', () => {
    expect(alternativeText(requestOf(story))).toBe(
      'Timeline of 2 events.\n2022, H100, restricted: ban happened.\nFriday, meeting: talks happened.',
    );
    expect(alternativeText(requestOf(story, 'fr'))).toBe(
      'Chronologie de 2 événements.\n2022, H100, restriction\u00a0: ban est arrivé.\nVendredi, rencontre\u00a0: talks est arrivé.',
    );
  });

  it('says what is highlighted, and that the rest is dimmed', () => {
    expect(alternativeText(requestOf(story, 'en', { from: '2025' }))).toBe(
      [
        'Timeline of 2 events.',
        'Highlighted (All events since 1 January 2025):',
        'Friday, meeting: talks happened.',
        'Dimmed:',
        '2022, H100, restricted: ban happened.',
      ].join('\n'),
    );
  });

  it('is never empty nor longer than Discord allows', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { length } = alternativeText(request);
        expect(length > 0 && length <= 1024).toBe(true);
      }),
    );
  });

  it('names every event before it gives details of any', () => {
    const long = Array.from({ length: 12 }, (_, index) =>
      makeEvent(`e${index}`, '2024-01-01', '2024-01-01', {
        text: { en: 'so much was said '.repeat(12), fr: '' },
      }),
    );
    const lines = alternativeText(requestOf(storyOf(long))).split('\n');
    expect(lines.filter((line) => /launched: so much.*…$/u.test(line))).toHaveLength(12);
  });
});
