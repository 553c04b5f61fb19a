import type { TimelineKind } from '../../../knowledge/story.ts';
import { colours } from './palette.ts';
import type { Shape } from './shapes.ts';

/** Half the width of a mark. */
export const markRadius = 6.5;

/** The height of the bar that shows on which days an event may have happened. */
const barHeight = 9;

/**
 * The mark of a kind of event, around a centre. Each kind has its own shape, so it can be recognised without colour.
 */
export function markOf(kind: TimelineKind, x: number, y: number, colour: string): readonly Shape[] {
  const r = markRadius;
  const line = { colour, width: 2 };
  switch (kind) {
    case 'launch':
      return [
        {
          kind: 'polygon',
          points: [
            [x, y - r - 0.5],
            [x + r + 0.5, y + r - 0.5],
            [x - r - 0.5, y + r - 0.5],
          ],
          fill: colour,
          stroke: rim,
        },
      ];
    case 'restriction':
      return [
        {
          kind: 'rectangle',
          x: x - r,
          y: y - r,
          width: 2 * r,
          height: 2 * r,
          radius: 2,
          fill: colour,
          stroke: rim,
        },
        { kind: 'rectangle', x: x - 4, y: y - 1.25, width: 8, height: 2.5, radius: 0.5, fill: colours.paper },
      ];
    case 'consideration':
      return [
        {
          kind: 'polygon',
          points: [
            [x, y - r - 1.5],
            [x + r + 1.5, y],
            [x, y + r + 1.5],
            [x - r - 1.5, y],
            [x, y - r - 1.5],
          ],
          fill: colours.paper,
          stroke: line,
        },
      ];
    case 'meeting':
      return [{ kind: 'circle', x, y, radius: r - 0.5, fill: colour, stroke: rim }];
    case 'market':
      return [{ kind: 'polygon', points: plus(x, y, r), fill: colour, stroke: rim }];
    case 'report':
      return [{ kind: 'circle', x, y, radius: r - 1.5, fill: colours.paper, stroke: { colour, width: 2.5 } }];
  }
}

/**
 * The bar over the days on which an event may have happened.
 * @param width At least the width of the mark.
 */
export function barOf(
  x: number,
  y: number,
  width: number,
  paint: { readonly fill: string; readonly edge: string },
): Shape {
  return {
    kind: 'rectangle',
    x,
    y: y - barHeight / 2,
    width,
    height: barHeight,
    radius: barHeight / 2,
    fill: paint.fill,
    stroke: { colour: paint.edge, width: 1 },
  };
}

/** Sets a filled mark off from what is behind it. */
const rim = { colour: colours.paper, width: 1 } as const;

function plus(x: number, y: number, r: number): readonly (readonly [number, number])[] {
  const t = 2.2;
  return [
    [x - t, y - r],
    [x + t, y - r],
    [x + t, y - t],
    [x + r, y - t],
    [x + r, y + t],
    [x + t, y + t],
    [x + t, y + r],
    [x - t, y + r],
    [x - t, y + t],
    [x - r, y + t],
    [x - r, y - t],
    [x - t, y - t],
  ];
}
