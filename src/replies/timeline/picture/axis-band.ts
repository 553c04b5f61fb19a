import type { Language } from '../../../text/language.ts';
import type { ShownEvents } from '../selection.ts';
import { dayLabels, monthLabel, yearLabels, type AxisLabel } from './axis.ts';
import { fonts, type Plot } from './frame.ts';
import { colours } from './palette.ts';
import { dayNumber, isUneven, type Piece, type TimeScale } from './scale.ts';
import type { Font, Measure, Shape } from './shapes.ts';

/** The height of the axis: a row of years, a row of months and days, and the line. */
export const axisHeight = 35;

/** The minimum gap between two labels. */
const labelGap = 2.5;

/** The axis, from `top` down, and its grid across the lanes below it, down to `bottom`. */
export function drawAxis(
  scale: TimeScale,
  isoDates: readonly string[],
  place: {
    readonly top: number;
    readonly bottom: number;
    readonly plot: Plot;
    readonly hasPeriod: boolean;
  },
  language: Language,
  measure: Measure,
): { readonly under: readonly Shape[]; readonly over: readonly Shape[] } {
  if (scale.pieces.length === 0) return { under: [], over: [] };
  const { top, bottom, plot, hasPeriod } = place;
  const x = (share: number): number => plot.left + share * (plot.right - plot.left);
  const line = top + axisHeight - 4;
  const years = yearLabels(scale);
  const finer = scale.pieces.flatMap((piece) =>
    piece.pace === 'enlarged'
      ? dayLabels(piece, scale, isoDates, language)
      : [monthLabel(piece, language)].filter((label) => label !== null),
  );
  const enlarged = scale.pieces
    .filter((piece) => piece.pace === 'enlarged' && isUneven(scale))
    .map((piece): Shape => ({
      kind: 'rectangle',
      x: x(piece.left),
      y: top + 16,
      width: x(piece.right) - x(piece.left),
      height: (hasPeriod ? line : bottom) - top - 16,
      radius: 0,
      fill: colours.enlarged,
    }));
  const newYears = years.slice(1).map(({ left }): Shape => ({
    kind: 'polygon',
    points: [
      [x(left), top + 2],
      [x(left), bottom],
    ],
    stroke: { colour: colours.grid, width: 1 },
  }));
  const axisLine: Shape = {
    kind: 'polygon',
    points: [
      [plot.left, line],
      [plot.right, line],
    ],
    stroke: { colour: colours.secondary, width: 1.25 },
  };
  return {
    under: [...enlarged, ...newYears],
    over: [
      axisLine,
      ...scale.pieces
        .filter(({ pace }) => pace === 'skipped')
        .flatMap((piece) => drawBreak(x(middleOf(piece)), line)),
      ...drawLabels(years, x, top + 11, fonts.axis, colours.ink, plot, measure),
      ...drawLabels(finer, x, top + 27, fonts.days, colours.secondary, plot, measure),
    ],
  };
}

/** The background and the edges of the selected period; empty if it has no limits. */
export function drawSelectedPeriod(
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
      fill: colours.selected,
    },
    ...edges.map((edge): Shape => ({
      kind: 'polygon',
      points: [
        [edge, top - 4],
        [edge, bottom],
      ],
      stroke: { colour: colours.selectedEdge, width: 1.25 },
    })),
  ];
}

/** Centred labels, kept inside the plot; a label that would touch the one before it is left out. */
function drawLabels(
  labels: readonly AxisLabel[],
  x: (share: number) => number,
  y: number,
  font: Font,
  colour: string,
  plot: Plot,
  measure: Measure,
): readonly Shape[] {
  let free = plot.left;
  return labels.flatMap(({ text, left, right, within }): Shape[] => {
    const width = measure(text, font);
    const centred = (x(left) + x(right)) / 2 - width / 2;
    const first = within ? x(within.left) + 3 : plot.left;
    const last = (within ? x(within.right) - 1.5 : plot.right) - width;
    const start = Math.max(Math.min(centred, last), first);
    if (start < free || start + width > plot.right) return [];
    free = start + width + labelGap;
    return [{ kind: 'text', x: start, y, text, font, colour }];
  });
}

/** Two strokes across the line, where time is skipped. */
function drawBreak(x: number, y: number): readonly Shape[] {
  const stroke = { colour: colours.secondary, width: 1.25 };
  return [
    { kind: 'rectangle', x: x - 2, y: y - 2, width: 4, height: 4, radius: 0, fill: colours.paper },
    ...[-2, 2].map((offset): Shape => ({
      kind: 'polygon',
      points: [
        [x + offset - 1.5, y + 4],
        [x + offset + 1.5, y - 4],
      ],
      stroke,
    })),
  ];
}

function middleOf(piece: Piece): number {
  return (piece.left + piece.right) / 2;
}
