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

/** The gap above the first row, between rows and below the last one. */
const rowPadding = 3.5;
const stripWidth = 4;

/** The height of a lane, with extra room for each row. */
export function laneHeight({ rows }: PlannedLane, extra: number): number {
  return rows.reduce((sum, row) => sum + row.height + rowPadding + extra, rowPadding);
}

/** The width of the column of lane names, from the picture's padding to the plot. */
export function gutterWidth(lanes: readonly Lane[], measure: Measure): number {
  const widest = Math.max(0, ...lanes.map((lane) => measure(lane.name, fonts.lane)));
  return Math.min(Math.max(widest + 22, 56), 150);
}

/** A lane's background, its name and its events; events that are not selected are dimmed. */
export function drawLane(
  planned: PlannedLane,
  place: { readonly top: number; readonly plot: Plot; readonly extra: number },
  isSelected: (row: EventRow) => boolean,
  measure: Measure,
): { readonly background: readonly Shape[]; readonly marks: readonly Shape[] } {
  const { lane, rows } = planned;
  const { top, plot, extra } = place;
  const height = laneHeight(planned, extra);
  const isDimmed = !rows.some(isSelected);
  const left = frame.padding;
  const colour = isDimmed ? tint(lane.colour, 0.35) : lane.colour;
  const background: readonly Shape[] = [
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
    const shapes = drawRow(row, y + extra / 2, lane.colour, !isSelected(row), measure);
    y += row.height + rowPadding + extra;
    return shapes;
  });
  return { background, marks: [...drawName(planned, top + height / 2, plot, isDimmed, measure), ...marks] };
}

function drawName(
  { lane, rows }: PlannedLane,
  middle: number,
  plot: Plot,
  isDimmed: boolean,
  measure: Measure,
): readonly Shape[] {
  const left = frame.padding + stripWidth + 8;
  const maxLines = rows.length > 1 ? 2 : 1;
  const { lines } = wrap([{ text: lane.name, font: fonts.lane }], plot.left - left - 6, maxLines, measure);
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
