import type { ShownEvents } from '../selection.ts';
import { dayNumber } from './days.ts';
import type { Plot } from './frame.ts';
import { colours } from './palette.ts';
import type { TimeScale } from './scale.ts';
import type { Shape } from './shapes.ts';

/** The ground and the edges of the span of time that was asked for; nothing where it has no limit. */
export function chosenSpan(
  { from, to }: ShownEvents,
  scale: TimeScale,
  plot: Plot,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Shape[] {
  if ((from === null && to === null) || scale.pieces.length === 0) return [];
  const x = (share: number): number => plot.left + share * (plot.right - plot.left);
  const left = from === null ? plot.left : x(scale.at(dayNumber(from)));
  const right = to === null ? plot.right : x(scale.at(dayNumber(to) + 1));
  const edges = [...(from === null ? [] : [left]), ...(to === null ? [] : [right])];
  return [
    {
      kind: 'rectangle',
      x: left,
      y: top - 4,
      width: Math.max(right - left, 2),
      height: bottom - top + 4,
      radius: 0,
      fill: colours.chosen,
    },
    ...edges.map((edge): Shape => ({
      kind: 'polygon',
      points: [
        [edge, top - 4],
        [edge, bottom],
      ],
      stroke: { colour: colours.chosenEdge, width: 1.25 },
    })),
  ];
}
