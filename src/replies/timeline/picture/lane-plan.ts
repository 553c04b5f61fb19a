import type { TimelineEvent } from '../../../knowledge/story.ts';
import type { EventRow } from './event-row.ts';
import { laneHeight, type PlannedLane } from './lane-band.ts';
import type { Lane } from './lanes.ts';

/** The gap between two lanes. */
export const laneGap = 3;

/** The maximum extra room for each row when rows are spread to fill the picture. */
const maxExtra = 26;
/** The maximum lines of a label that would be cut with fewer, if there is room. */
const maxLines = 3;

/** Plans an event's row with at most so many lines of text. */
type PlanRow = (event: TimelineEvent, lines: number) => EventRow;

type IsSelected = (event: TimelineEvent, lane: Lane) => boolean;

/** How many lines of text an event gets in a chip's lane, where the mark says a lot, and in the last lane. */
interface Detail {
  readonly chip: number;
  readonly other: number;
}

/** From the most to the least. */
const details: readonly Detail[] = [
  { chip: 2, other: 2 },
  { chip: 0, other: 2 },
  { chip: 0, other: 1 },
];

interface LanePlan {
  readonly planned: readonly PlannedLane[];
  /** Extra room for each row, beyond its height. */
  readonly extra: number;
}

/**
 * Plans the lanes with as much detail as fits in the room, and shares what is left of it among the rows. Even the least
 * detail may need more than the room.
 * @param isSelected Which events get more lines than others; null if all get the same.
 */
export function planLanes(
  lanes: readonly Lane[],
  room: number,
  isSelected: IsSelected | null,
  plan: PlanRow,
): LanePlan {
  const candidates = [
    ...(isSelected
      ? [(event: TimelineEvent, lane: Lane) => linesOf(lane, isSelected(event, lane) ? 0 : 2)]
      : []),
    ...details.map((_, index) => (_event: TimelineEvent, lane: Lane) => linesOf(lane, index)),
  ];
  let planned: readonly PlannedLane[] = [];
  let spare = 0;
  for (const lines of candidates) {
    planned = lanes.map((lane) => ({
      lane,
      rows: lane.events.map((event) => plan(event, lines(event, lane))),
    }));
    spare = room - planned.reduce((sum, lane) => sum + laneHeight(lane, 0) + laneGap, -laneGap);
    if (spare >= 0) break;
  }
  const extended = extendCutLabels(planned, spare, isSelected ?? (() => true), plan);
  const rowCount = planned.reduce((sum, { rows }) => sum + rows.length, 0);
  const extra = Math.min(Math.max(extended.spare / Math.max(1, rowCount), 0), maxExtra);
  return { planned: extended.planned, extra };
}

function linesOf(lane: Lane, detail: number): number {
  return details[detail]?.[lane.chipId === null ? 'other' : 'chip'] ?? 0;
}

/** Gives each cut label one more line, and then another, from the top lane down, while there is room. */
function extendCutLabels(
  planned: readonly PlannedLane[],
  room: number,
  isSelected: IsSelected,
  plan: PlanRow,
): { readonly planned: readonly PlannedLane[]; readonly spare: number } {
  let [extended, spare] = [planned, room];
  for (let lines = 2; lines <= maxLines; lines += 1) {
    extended = extended.map(({ lane, rows }) => ({
      lane,
      rows: rows.map((row) => {
        const taller = row.label.isCut && isSelected(row.event, lane) ? plan(row.event, lines) : row;
        if (taller.height - row.height > spare) return row;
        spare -= taller.height - row.height;
        return taller;
      }),
    }));
  }
  return { planned: extended, spare };
}
