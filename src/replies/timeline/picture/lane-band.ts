import { drawRow, type EventRow } from './event-row.ts';
import { fonts, frame, lineHeights, type Plot } from './frame.ts';
import type { Lane } from './lanes.ts';
import { colours, tint } from './palette.ts';
import type { Measure, Shape } from './shapes.ts';
import { wrap } from './wrap.ts';

/** A lane with its rows planned. */
export interface PlannedLane {
  readonly lane: Lane;
  readonly rows: readonly EventRow[];
}

/** Above the first row, below the last one, and half of it on either side of every row between. */
const rowPadding = 3.5;
const stripWidth = 4;

/** How tall a lane is, with extra room for each row. */
export function laneHeight({ rows }: PlannedLane, extra: number): number {
  return rows.reduce((sum, row) => sum + row.height + rowPadding + extra, rowPadding);
}

/** How wide the names of lanes stand, from the picture's padding to the plot. */
export function gutterWidth(lanes: readonly Lane[], measure: Measure): number {
  const widest = Math.max(0, ...lanes.map((lane) => measure(lane.name, fonts.lane)));
  return Math.min(Math.max(widest + 22, 56), 150);
}

/** A lane's ground, its name and its events; those that are not chosen are dimmed. */
export function drawLane(
  planned: PlannedLane,
  place: { readonly top: number; readonly plot: Plot; readonly extra: number },
  isChosen: (row: EventRow) => boolean,
  measure: Measure,
): { readonly ground: readonly Shape[]; readonly marks: readonly Shape[] } {
  const { lane, rows } = planned;
  const { top, plot, extra } = place;
  const height = laneHeight(planned, extra);
  const isDimmed = !rows.some(isChosen);
  const left = frame.padding;
  const colour = isDimmed ? tint(lane.colour, 0.35) : lane.colour;
  const ground: readonly Shape[] = [
    {
      kind: 'rectangle',
      x: left,
      y: top,
      width: plot.right - left,
      height,
      radius: 3,
      fill: tint(lane.colour, isDimmed ? 0.03 : 0.075),
    },
    { kind: 'rectangle', x: left, y: top, width: stripWidth, height, radius: 2, fill: colour },
  ];
  let y = top + rowPadding;
  const marks = rows.flatMap((row) => {
    const shapes = drawRow(row, y + extra / 2, lane.colour, !isChosen(row), measure);
    y += row.height + rowPadding + extra;
    return shapes;
  });
  return { ground, marks: [...drawName(planned, top + height / 2, plot, isDimmed, measure), ...marks] };
}

function drawName(
  { lane, rows }: PlannedLane,
  middle: number,
  plot: Plot,
  isDimmed: boolean,
  measure: Measure,
): readonly Shape[] {
  const left = frame.padding + stripWidth + 8;
  const mostLines = rows.length > 1 ? 2 : 1;
  const { lines } = wrap([{ text: lane.name, font: fonts.lane }], plot.left - left - 6, mostLines, measure);
  const top = middle - (lines.length * lineHeights.lane) / 2;
  return lines.map((line, index) => ({
    kind: 'text',
    x: left,
    y: top + index * lineHeights.lane + 11,
    text: line.map((run) => run.text).join(' '),
    font: fonts.lane,
    colour: isDimmed ? colours.faint : lane.colour,
  }));
}
