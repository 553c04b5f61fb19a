import type { Mark } from '../../../knowledge/story.ts';
import { colours, tint } from './palette.ts';
import type { Shape } from './shapes.ts';

/** Half the width of a mark, and the width of the capsule round one. */
export const markRadius = 5.5;
export const capsuleWidth = 15;

/** The mark of a kind of event, around a centre; hollow for what has not happened. Each has its own shape, so colour is not needed. */
export function markOf(
  mark: Mark,
  { x, y }: { readonly x: number; readonly y: number },
  { colour, isHollow }: { readonly colour: string; readonly isHollow: boolean },
): readonly Shape[] {
  const r = markRadius;
  const paint = {
    fill: isHollow ? colours.paper : colour,
    stroke: { colour: isHollow ? colour : colours.paper, width: isHollow ? 1.75 : 1 },
  };
  switch (mark) {
    case 'circle':
      return [{ kind: 'circle', x, y, radius: r - 0.5, ...paint }];
    case 'square':
      return [
        {
          kind: 'rectangle',
          x: x - r + 1,
          y: y - r + 1,
          width: 2 * r - 2,
          height: 2 * r - 2,
          radius: 1,
          ...paint,
        },
      ];
    case 'triangle':
      return [
        {
          kind: 'polygon',
          points: [
            [x, y - r],
            [x + r, y + r - 1],
            [x - r, y + r - 1],
          ],
          ...paint,
        },
      ];
    case 'down':
      return [
        {
          kind: 'polygon',
          points: [
            [x, y + r],
            [x + r, y - r + 1],
            [x - r, y - r + 1],
          ],
          ...paint,
        },
      ];
    case 'diamond':
      return [
        {
          kind: 'polygon',
          points: [
            [x, y - r],
            [x + r, y],
            [x, y + r],
            [x - r, y],
          ],
          ...paint,
        },
      ];
    case 'stop':
      return [
        { kind: 'circle', x, y, radius: r, ...paint },
        {
          kind: 'rectangle',
          x: x - 3,
          y: y - 1,
          width: 6,
          height: 2,
          radius: 0,
          fill: isHollow ? colour : colours.paper,
        },
      ];
  }
}

/** The capsule round the mark of an event whose day is not known. */
export function capsuleOf(
  x: number,
  top: number,
  { width, height }: { readonly width: number; readonly height: number },
  colour: string,
): Shape {
  return {
    kind: 'rectangle',
    x: x - width / 2,
    y: top,
    width,
    height,
    radius: width / 2,
    fill: tint(colour, 0.22),
    stroke: { colour: tint(colour, 0.6), width: 1 },
  };
}
