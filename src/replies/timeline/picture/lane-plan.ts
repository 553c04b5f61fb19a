import type { TimelineEvent } from '../../../knowledge/story.ts';
import type { EventRow } from './event-row.ts';
import { laneHeight, type PlannedLane } from './lane-band.ts';
import type { Lane } from './lanes.ts';

/** Between one lane and the next. */
export const laneGap = 3;

/** Rows are spread to fill Discord's box, but not further apart than this. */
const mostExtra = 26;
/** A label that is cut gets more lines, up to this many, as long as there is room. */
const mostLines = 3;

/** Plans an event's row with at most so many lines of text. */
type PlanRow = (event: TimelineEvent, lines: number) => EventRow;

type IsChosen = (event: TimelineEvent, lane: Lane) => boolean;

/** How many lines of text an event gets in a chip's lane, where its mark says much, and in the last lane. */
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
  /** Room that each row gets beyond its height. */
  readonly extra: number;
}

/**
 * As much detail as leaves the lanes in their room, and what is then left of it shared among the rows. The least
 * detail may still need more than the room.
 * @param isChosen Which events are told at greater length than others; null when they are all alike.
 */
export function planLanes(
  lanes: readonly Lane[],
  room: number,
  isChosen: IsChosen | null,
  plan: PlanRow,
): LanePlan {
  const candidates = [
    ...(isChosen ? [(event: TimelineEvent, lane: Lane) => linesOf(lane, isChosen(event, lane) ? 0 : 2)] : []),
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
  const mended = mendCut(planned, spare, isChosen ?? (() => true), plan);
  const rowCount = planned.reduce((sum, { rows }) => sum + rows.length, 0);
  const extra = Math.min(Math.max(mended.spare / Math.max(1, rowCount), 0), mostExtra);
  return { planned: mended.planned, extra };
}

function linesOf(lane: Lane, detail: number): number {
  return details[detail]?.[lane.chipId === null ? 'other' : 'chip'] ?? 0;
}

/** Gives labels that are cut one line more, and then another, the upper lanes first, while there is room. */
function mendCut(
  planned: readonly PlannedLane[],
  room: number,
  isChosen: IsChosen,
  plan: PlanRow,
): { readonly planned: readonly PlannedLane[]; readonly spare: number } {
  let [mended, spare] = [planned, room];
  for (let lines = 2; lines <= mostLines; lines += 1) {
    mended = mended.map(({ lane, rows }) => ({
      lane,
      rows: rows.map((row) => {
        const taller = row.label.isCut && isChosen(row.event, lane) ? plan(row.event, lines) : row;
        if (taller.height - row.height > spare) return row;
        spare -= taller.height - row.height;
        return taller;
      }),
    }));
  }
  return { planned: mended, spare };
}
