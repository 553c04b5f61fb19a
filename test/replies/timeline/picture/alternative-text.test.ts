import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeText } from '../../../../src/replies/timeline/picture/alternative-text.ts';
import type { PictureRequest } from '../../../../src/replies/timeline/selection.ts';
import { makeEvent } from '../../make-story.ts';
import { anyRequest, requestOf, storyOf } from './any-timeline.ts';

const story = storyOf([
  makeEvent('ban', '2022-01-01', '2022-12-31', {
    kind: 'restriction',
    about: ['h100'],
    when: { en: '2022', fr: '2022' },
  }),
  makeEvent('talks', '2025-01-31', '2025-01-31', {
    kind: 'meeting',
    when: { en: 'Friday', fr: 'vendredi' },
    short: { en: 'Two meet', fr: 'Deux se voient' },
    attribution: { en: 'a source', fr: 'une source' },
  }),
  makeEvent('plan', '2025-03-01', '2025-05-31', {
    kind: 'consideration',
    when: { en: 'spring', fr: 'printemps' },
  }),
]);

function textOf(request: PictureRequest): string {
  return alternativeText(request.selection.events, request);
}

describe('the alternative text of a picture', () => {
  it('gives the title, and of every event what the picture tells: its date, names, kind, text and who says so', () => {
    expect(textOf(requestOf(story))).toBe(
      [
        'Headline. Timeline of 3 events.',
        '2022, H100, restricted: ban happened.',
        '31 January 2025, meeting: Two meet (a source)',
        'Spring, under consideration, upcoming: plan happened.',
        'Source: Reuters, 31 January 2025',
      ].join('\n'),
    );
    expect(textOf(requestOf(story, 'fr'))).toContain(
      '31 janvier 2025, rencontre\u00a0: Deux se voient (une source)',
    );
  });

  it('names only what was chosen', () => {
    expect(textOf(requestOf(story, 'en', { from: '2025-02' }))).toBe(
      'All events since 1 February 2025. Timeline of 1 event.\nSpring, under consideration, upcoming: plan happened.\nSource: Reuters, 31 January 2025',
    );
  });

  it('is never empty nor longer than Discord allows', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { length } = textOf(request);
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
    const lines = textOf(requestOf(storyOf(long))).split('\n');
    expect(lines.filter((line) => /launched: so much.*…$/u.test(line))).toHaveLength(12);
  });
});
