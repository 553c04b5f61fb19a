import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type LaidOut } from '../../../../src/replies/timeline/picture/layout.ts';
import type { Picture, Shape, TextLine } from '../../../../src/replies/timeline/picture/shapes.ts';
import type { PictureRequest } from '../../../../src/replies/timeline/selection.ts';
import { makeEvent } from '../../make-story.ts';
import { anyRequest, measureAlike, requestOf, storyOf } from './any-timeline.ts';

/** As wide as Discord shows a picture on a phone, and the height from which on it would shrink it. */
const phone = { width: 326, height: 416 };

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

/** Everything with a fill but the ground, which is as wide as the picture. */
function isMark(shape: Shape): boolean {
  if (shape.kind === 'rectangle') return shape.width < 100;
  return shape.kind !== 'text' && shape.fill !== undefined;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01
  );
}

/** The only picture of a timeline that fits in one. */
function draw(request: PictureRequest): LaidOut {
  const [picture, ...others] = layOut(request, measureAlike);
  if (picture === undefined || others.length > 0) throw new Error(`${others.length + 1} pictures`);
  return picture;
}

/** Capsules are higher than wide and round at both ends. */
function countCapsules({ shapes }: Picture): number {
  return shapes.filter(
    (shape) =>
      shape.kind === 'rectangle' && shape.radius > 0 && 2 * shape.radius === shape.width && shape.height > 20,
  ).length;
}

function isBold(picture: Picture, text: string): boolean | undefined {
  return linesOf(picture).find((line) => line.text === text)?.font.bold;
}

function textOf(picture: Picture): string {
  return linesOf(picture)
    .map(({ text }) => text)
    .join(' ');
}

describe('the layout of a timeline', () => {
  it('keeps everything inside the picture, whatever the timeline', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const picture of layOut(request, measureAlike)) {
          const outside = picture.shapes.filter((shape) => {
            const { left, right, top, bottom } = extentOf(shape);
            return !(left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height);
          });
          expect(outside).toEqual([]);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('never lets two texts overlap, nor a text run across a mark, whatever the timeline', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const picture of layOut(request, measureAlike)) {
          const lines = linesOf(picture);
          const marks = picture.shapes.filter(isMark).map(extentOf);
          const clashes = lines.flatMap((a, index) => [
            ...lines
              .slice(index + 1)
              .filter((b) => overlap(boxOf(a), boxOf(b)))
              .map((b) => [a.text, b.text]),
            ...marks.filter((mark) => overlap(boxOf(a), mark)).map(() => [a.text]),
          ]);
          expect(clashes).toEqual([]);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('is legible on a phone: as wide as its screen, no taller than Discord shows it, no text under 12 pixels, none cut', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const picture of layOut(request, measureAlike)) {
          expect(picture.width).toBe(phone.width);
          // An event that fills a picture by itself cannot be helped.
          if (picture.events.length > 1) expect(picture.height).toBeLessThanOrEqual(phone.height);
          for (const { font } of linesOf(picture)) expect(font.size).toBeGreaterThanOrEqual(12);
          const letters = textOf(picture).replaceAll(/\s/gu, '');
          for (const event of picture.events) {
            const words = (event.short ?? event.text)[request.language];
            expect(letters).toContain(words.replaceAll(/\s/gu, ''));
          }
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('goes on in a second picture where one is too small, with every event in one of them', () => {
    const story = storyOf(
      Array.from({ length: 16 }, (_, index) =>
        makeEvent(`e${index}`, `2025-01-${index + 10}`, `2025-01-${index + 10}`),
      ),
    );
    const pictures = layOut(requestOf(story), measureAlike);
    expect(pictures).toHaveLength(2);
    expect(pictures.flatMap(({ events }) => events)).toEqual(story.timeline);
    expect(pictures.map((picture) => textOf(picture).includes('Headline'))).toEqual([true, false]);
  });

  it('says so if there are no events', () => {
    expect(textOf(draw(requestOf(storyOf([]))))).toContain('The story mentions no dated events.');
  });

  it('is headed by what the story says that it shows, or else by the headline', () => {
    const plain = storyOf([makeEvent('a', '2023-05-01', '2023-05-01')]);
    expect(textOf(draw(requestOf(plain)))).toContain('Headline');
    const title = { en: 'From A to B', fr: 'De A à B' };
    const about = { ...plain.about, timeline: { ...plain.about.timeline, title } };
    expect(textOf(draw(requestOf({ ...plain, about }, 'fr')))).toContain('De A à B');
  });

  it('shows only what was chosen, and is headed by that', () => {
    const story = storyOf([
      makeEvent('first', '2023-05-01', '2023-05-01', { about: ['a1'] }),
      makeEvent('second', '2023-06-01', '2023-06-01', { about: ['b2'] }),
    ]);
    const text = textOf(draw(requestOf(story, 'en', { about: 'b2' })));
    expect(text).toMatch(/^Events about B2.*second happened/u);
    expect(text).not.toContain('first happened');
  });

  it('gives each thing a colour of its own, the same whatever was chosen, and one column where there is one thing', () => {
    const story = storyOf([
      makeEvent('a', '2023-05-01', '2023-05-01', { about: ['a1'] }),
      makeEvent('b', '2023-06-01', '2023-06-01', { about: ['b2'] }),
      makeEvent('c', '2023-07-01', '2023-07-01', { about: ['a1', 'b2'] }),
    ]);
    const circles = (choice: object): readonly { readonly x: number; readonly fill: string | undefined }[] =>
      draw(requestOf(story, 'en', choice)).shapes.flatMap((shape) =>
        shape.kind === 'polygon' && shape.fill !== undefined
          ? [{ x: shape.points[0]?.[0] ?? 0, fill: shape.fill }]
          : [],
      );
    // The last mark is the legend's.
    const all = circles({}).slice(0, -1);
    expect(new Set(all.map(({ fill }) => fill)).size).toBe(2);
    expect(new Set(all.map(({ x }) => x)).size).toBe(2);
    const some = circles({ about: 'b2' }).slice(0, -1);
    expect(new Set(some.map(({ x }) => x)).size).toBe(1);
    expect(new Set(some.map(({ fill }) => fill))).toEqual(new Set([all[1]?.fill]));
  });

  it('puts a capsule round the mark of an event whose day is not known, and its date in lighter type', () => {
    const day = draw(requestOf(storyOf([makeEvent('a', '2023-05-01', '2023-05-01')])));
    const when = { en: 'in 2023', fr: 'en 2023' };
    const year = draw(requestOf(storyOf([makeEvent('a', '2023-01-01', '2023-12-31', { when })])));
    expect([countCapsules(day), countCapsules(year)]).toEqual([0, 1]);
    expect(isBold(day, '1 May 2023')).toBe(true);
    expect(isBold(year, 'In 2023')).toBe(false);
    expect([textOf(day).includes('day not given'), textOf(year).includes('day not given')]).toEqual([
      false,
      true,
    ]);
  });

  it('draws what is undecided or still to come hollow, and says what is still to come', () => {
    const hollow = (request: PictureRequest): boolean =>
      draw(request).shapes.some(
        (shape) =>
          shape.kind === 'polygon' &&
          shape.fill !== undefined &&
          shape.fill !== shape.stroke?.colour &&
          shape.stroke?.width === 1.75,
      );
    const past = storyOf([makeEvent('a', '2025-02-10', '2025-02-10')]);
    const open = storyOf([makeEvent('a', '2025-02-10', '2025-02-10', { kind: 'consideration' })]);
    const ahead = storyOf([makeEvent('a', '2025-02-11', '2025-02-11')]);
    expect([past, open, ahead].map((story) => hollow(requestOf(story)))).toEqual([false, true, true]);
    expect(textOf(draw(requestOf(ahead)))).toContain('upcoming');
    expect(textOf(draw(requestOf(past)))).not.toContain('upcoming');
  });

  it('says who says so', () => {
    const attribution = { en: 'a source', fr: 'une source' };
    const story = storyOf([makeEvent('a', '2023-05-01', '2023-05-01', { attribution })]);
    expect(textOf(draw(requestOf(story, 'fr')))).toContain('1er mai 2023 · une source');
  });

  it('has a legend for exactly the kinds that it shows', () => {
    const story = storyOf([makeEvent('a', '2023-05-01', '2023-05-01', { kind: 'restriction' })]);
    const text = textOf(draw(requestOf(story, 'fr')));
    expect(text).toContain('restriction');
    expect(text).not.toMatch(/lancement|étude|rencontre|non précisé/u);
  });
});
