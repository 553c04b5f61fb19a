import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, makeScale } from '../../../../src/replies/timeline/picture/scale.ts';
import { makeEvent } from '../../make-story.ts';
import { anyRequest } from './any-timeline.ts';

const years = [2022, 2023, 2024].map((year) => makeEvent(`y${year}`, `${year}-01-01`, `${year}-12-31`));
const week = ['2025-01-27', '2025-01-29', '2025-01-30', '2025-01-31'].map((day) => makeEvent(day, day, day));
const spring = makeEvent('spring', '2025-03-01', '2025-05-31');
const scale = makeScale([...years, ...week, spring]);

function widthOf(from: string, to: string): number {
  return scale.at(dayNumber(to)) - scale.at(dayNumber(from));
}

describe('the scale of time', () => {
  it('rises from 0 to 1, whatever the events', () => {
    fc.assert(
      fc.property(anyRequest, ({ story }) => {
        const { pieces, at } = makeScale(story.timeline);
        const days = pieces.flatMap(({ start, end }) => [start, (start + end) / 2, end]);
        const places = days.map(at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) expect(place >= 0 && place <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  it('gives a day of a crowded week more room than a month of a quiet year', () => {
    expect(widthOf('2025-01-29', '2025-01-30')).toBeGreaterThan(widthOf('2023-03-01', '2023-04-01'));
  });

  it('gives equally quiet years the same room', () => {
    expect(widthOf('2022-01-01', '2023-01-01')).toBeCloseTo(widthOf('2024-01-01', '2025-01-01'), 2);
  });

  it('skips time in which nothing happened', () => {
    const paces = scale.pieces.map(({ pace }) => pace);
    expect(paces).toEqual(['ordinary', 'ordinary', 'ordinary', 'skipped', 'enlarged', 'skipped', 'ordinary']);
    const far = makeScale([
      makeEvent('a', '1969-07-20', '1969-07-20'),
      makeEvent('b', '2024-01-01', '2024-12-31'),
    ]);
    expect(far.at(dayNumber('2024-01-01')) - far.at(dayNumber('1969-07-21'))).toBeLessThan(0.1);
  });

  it('has no pieces if there are no events', () => {
    expect(makeScale([]).pieces).toEqual([]);
  });
});
