import type { TimelineEvent } from '../../../knowledge/story.ts';
import { tint } from './palette.ts';
import type { Rail } from './rails.ts';
import type { Shape } from './shapes.ts';

/** Where the rows of a picture are. */
export interface RowPlaces {
  /** The height of the middle of the mark of a row, by its position in the timeline; undefined in another picture. */
  readonly markAt: (index: number) => number | undefined;
  /** Positions of the first and the last row of the picture. */
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

const dash = 4;

/** The lines from event to event of a rail; dashed to what has not happened. One that goes on in the next picture runs to the edge. */
export function drawRail(
  { nameId, colour: own, stops }: Rail,
  x: number,
  places: RowPlaces,
  isHollow: (index: number) => boolean,
): readonly Shape[] {
  // Events about no name have little to do with one another.
  const colour = nameId === null ? tint(own, 0.5) : own;
  return stops.slice(1).flatMap((to, index) => {
    const from = stops[index] ?? to;
    if (to < places.first || from > places.last) return [];
    const start = places.markAt(from) ?? places.top;
    const end = places.markAt(to) ?? places.bottom;
    return nameId !== null && isHollow(to) ? dashes(x, start, end, colour) : [segment(x, start, end, colour)];
  });
}

/** Whether an event is drawn hollow: it is not decided, or still to come. */
export function isOpen(event: TimelineEvent, undecidedKinds: ReadonlySet<string>, today: string): boolean {
  return undecidedKinds.has(event.kind) || event.from > today;
}

function dashes(x: number, start: number, end: number, colour: string): readonly Shape[] {
  const count = Math.max(1, Math.floor((end - start) / (2 * dash)));
  return Array.from({ length: count }, (_, index) => {
    const top = start + index * 2 * dash;
    return segment(x, top, Math.min(top + dash, end), colour);
  });
}

function segment(x: number, start: number, end: number, colour: string): Shape {
  return {
    kind: 'polygon',
    points: [
      [x, start],
      [x, end],
    ],
    stroke: { colour, width: 2 },
  };
}
