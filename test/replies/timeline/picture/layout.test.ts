import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src/replies/timeline/picture/layout.ts';
import type { Picture, Shape, TextLine } from '../../../../src/replies/timeline/picture/shapes.ts';
import { makeEvent } from '../../make-story.ts';
import { anyRequest, measureAlike, requestOf, storyOf } from './any-timeline.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function linesOf(picture: Picture): readonly TextLine[] {
  return picture.shapes.filter((shape) => shape.kind === 'text');
}

/** From the height of capitals down to the descenders. */
function boxOf({ x, y, text, font }: TextLine): Box {
  return {
    left: x,
    right: x + measureAlike(text, font),
    top: y - 0.75 * font.size,
    bottom: y + 0.22 * font.size,
  };
}

function extentOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'text':
      return boxOf(shape);
    case 'rectangle':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'circle': {
      const { x, y, radius } = shape;
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    }
    case 'polygon': {
      const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
}

/** Circles, filled polygons and squares are marks; the rest is background, bars and lines. */
function isMark(shape: Shape): boolean {
  if (shape.kind === 'rectangle') return shape.width === shape.height && shape.radius > 0 && shape.width < 20;
  return shape.kind !== 'text' && shape.fill !== undefined;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01
  );
}

function textOf(picture: Picture): string {
  return linesOf(picture)
    .map(({ text }) => text)
    .join(' ');
}

function countBars(picture: Picture): number {
  const rectangles = picture.shapes.filter((shape) => shape.kind === 'rectangle');
  return rectangles.filter(({ height, width }) => height === 9 && width > 100).length;
}

describe('the layout of a timeline', () => {
  it('keeps everything inside the picture, whatever the timeline', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const picture = layOut(request, measureAlike);
        const outside = picture.shapes.filter((shape) => {
          const { left, right, top, bottom } = extentOf(shape);
          return !(left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height);
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('never lets two texts overlap, whatever the timeline', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const lines = linesOf(layOut(request, measureAlike));
        const clashes = lines.flatMap((a, index) =>
          lines
            .slice(index + 1)
            .filter((b) => overlap(boxOf(a), boxOf(b)))
            .map((b) => [a.text, b.text]),
        );
        expect(clashes).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('never lets a text run across a mark', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const picture = layOut(request, measureAlike);
        const marks = picture.shapes.filter(isMark).map(extentOf);
        const crossed = linesOf(picture).filter((line) => marks.some((mark) => overlap(boxOf(line), mark)));
        expect(crossed.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('says so if there are no events', () => {
    expect(textOf(layOut(requestOf(storyOf([])), measureAlike))).toContain(
      'The story mentions no dated events.',
    );
  });

  it('gives each chip a lane, in order of appearance, and all other events the last one', () => {
    const story = storyOf([
      makeEvent('a', '2023-05-01', '2023-05-01'),
      makeEvent('b', '2023-06-01', '2023-06-01', { chips: ['z9'] }),
      makeEvent('c', '2024-01-01', '2024-12-31', { chips: ['a1', 'z9'] }),
    ]);
    const lanes = linesOf(layOut(requestOf(story), measureAlike)).filter(({ text }) =>
      /^(?:A1|Z9|Other)$/u.test(text),
    );
    expect(lanes.toSorted((a, b) => a.y - b.y).map(({ text }) => text)).toEqual(['Z9', 'A1', 'Other']);
    expect(new Set(lanes.map(({ colour }) => colour)).size).toBe(3);
  });

  it('draws a mark for an event known to the day, and a bar over the possible days otherwise', () => {
    const day = storyOf([makeEvent('a', '2023-05-01', '2023-05-01')]);
    const year = storyOf([makeEvent('a', '2023-01-01', '2023-12-31')]);
    expect(countBars(layOut(requestOf(day), measureAlike))).toBe(0);
    expect(countBars(layOut(requestOf(year), measureAlike))).toBe(1);
  });

  it('has a legend for exactly the kinds that it shows', () => {
    const story = storyOf([makeEvent('a', '2023-05-01', '2023-05-01', { kind: 'restriction' })]);
    const text = textOf(layOut(requestOf(story, 'fr'), measureAlike));
    expect(text).toContain('Restriction');
    expect(text).not.toMatch(/Lancement|étude|Rencontre|non précisée/u);
  });

  it('dims events that are not selected', () => {
    const story = storyOf([
      makeEvent('a', '2023-05-01', '2023-05-01', { chips: ['a1'] }),
      makeEvent('b', '2023-06-01', '2023-06-01', { chips: ['b2'] }),
    ]);
    const colourOf = (name: string, choice: object): string | undefined =>
      linesOf(layOut(requestOf(story, 'en', choice), measureAlike)).find(({ text }) => text === name)?.colour;
    expect(colourOf('B2', { chip: 'b2' })).toBe(colourOf('B2', {}));
    expect(colourOf('A1', { chip: 'b2' })).not.toBe(colourOf('A1', {}));
    expect(colourOf('2023-05-01', { from: '2023-06' })).not.toBe(colourOf('2023-06-01', { from: '2023-06' }));
  });

  it('keeps a story of nine events within the box that Discord shows at full size', () => {
    const events = Array.from({ length: 9 }, (_, index) =>
      makeEvent(`e${index}`, `2025-01-0${index + 1}`, `2025-01-0${index + 1}`, {
        chips: index < 5 ? ['a1'] : [],
      }),
    );
    const { width, height } = layOut(requestOf(storyOf(events)), measureAlike);
    expect(width / height).toBeGreaterThan(1.4);
  });
});
