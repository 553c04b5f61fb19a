import type { TimelineEvent } from '../../../knowledge/story.ts';

/** In milliseconds. */
const dayLength = 86_400_000;

/** A stretch of days, as day numbers; `end` is the day after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a piece of the scale is drawn: day by day, at the pace of years, or skipped because nothing happened. */
export type Pace = 'enlarged' | 'ordinary' | 'skipped';

/** A stretch of time with its place on the scale, from 0 to 1. */
export interface Piece extends Stretch {
  readonly pace: Pace;
  readonly left: number;
  readonly right: number;
}

/** Time laid out on a line from 0 to 1, wider where much happens in few days. */
export interface TimeScale {
  readonly pieces: readonly Piece[];
  /** The place of the start of a day; days beyond either end are at that end. */
  readonly at: (day: number) => number;
}

/** In days. An event that took longer, or is known less exactly, is drawn at the pace of years. */
const maxEnlargedDays = 31;
/** In days. The days of a longer crowd would be too narrow to tell apart. */
const maxCrowdDays = 100;
/** More crowds would leave too little room for each. */
const maxCrowds = 3;
/** Events at most so many days apart are in the same crowd. */
const minGap = 10;

/** The scale for all events. Without events it has no pieces. */
export function makeScale(events: readonly TimelineEvent[]): TimeScale {
  const stretches = events.map(stretchOf);
  const crowds = findCrowds(stretches.filter(({ start, end }) => end - start <= maxEnlargedDays));
  const long = stretches.filter(({ start, end }) => end - start > maxEnlargedDays);
  const edges = edgesOf(stretches, long, crowds);
  const weighed = mergeSkipped(
    edges.slice(1).map((end, index) => weigh({ start: edges[index] ?? end, end }, long, crowds, stretches)),
  );
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let right = 0;
  const pieces = weighed.map(({ weight, ...piece }) => {
    const left = right;
    right += weight / total;
    return { ...piece, left, right };
  });
  return { pieces, at: (day) => placeOf(pieces, day) };
}

/** The days on which an event may have happened. */
export function stretchOf(event: TimelineEvent): Stretch {
  return { start: dayNumber(event.from), end: dayNumber(event.to) + 1 };
}

/** The stretches in which events are close together; the gap between them grows until there are few enough. */
function findCrowds(short: readonly Stretch[]): readonly Stretch[] {
  const inOrder = short.toSorted((a, b) => a.start - b.start);
  for (let gap = minGap; ; gap *= 2) {
    const crowds: Stretch[] = [];
    for (const { start, end } of inOrder) {
      const last = crowds.at(-1);
      if (last && start - last.end <= gap)
        crowds[crowds.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else crowds.push({ start, end });
    }
    if (crowds.length <= maxCrowds) return crowds;
  }
}

/** Whether some parts of the scale are wider than others for the same number of days. */
export function isUneven({ pieces }: TimeScale): boolean {
  return pieces.length > 1 && pieces.some(({ pace }) => pace === 'enlarged');
}

/** Where pieces end and begin. */
function edgesOf(
  stretches: readonly Stretch[],
  long: readonly Stretch[],
  crowds: readonly Stretch[],
): readonly number[] {
  const start = Math.min(...stretches.map((stretch) => stretch.start));
  const end = Math.max(...stretches.map((stretch) => stretch.end));
  const edges = [start, end, ...[...long, ...crowds].flatMap((stretch) => [stretch.start, stretch.end])];
  const lastYear = stretches.length > 0 ? dateOf(end).year : 0;
  for (let year = stretches.length > 0 ? dateOf(start).year + 1 : 1; year <= lastYear; year += 1) {
    const newYear = startOfYear(year);
    if (!crowds.some((crowd) => crowd.start < newYear && newYear < crowd.end)) edges.push(newYear);
  }
  const outsideCrowds = edges.filter(
    (edge) => !crowds.some((crowd) => crowd.start < edge && edge < crowd.end),
  );
  return [...new Set(outsideCrowds)].filter(Number.isFinite).toSorted((a, b) => a - b);
}

type Weighed = Stretch & { readonly pace: Pace; readonly weight: number };

/** A whole year weighs 1. */
function weigh(
  stretch: Stretch,
  long: readonly Stretch[],
  crowds: readonly Stretch[],
  all: readonly Stretch[],
): Weighed {
  const days = stretch.end - stretch.start;
  if (crowds.some((crowd) => crowd.start <= stretch.start && stretch.end <= crowd.end)) {
    const inside = all.filter(({ start, end }) => stretch.start <= start && end <= stretch.end);
    const distinct = new Set(inside.flatMap(({ start, end }) => [start, end - 1])).size;
    const pace = days > maxCrowdDays ? 'ordinary' : 'enlarged';
    return { ...stretch, pace, weight: Math.min(0.6 + 0.35 * distinct, 4) };
  }
  const covering = long.filter(({ start, end }) => start <= stretch.start && stretch.end <= end);
  if (covering.length === 0) return { ...stretch, pace: 'skipped', weight: Math.min(days / 365, 0.15) };
  // A stretch shorter than a year, a season for instance, still needs room to be seen.
  const shortest = Math.min(365, ...covering.map(({ start, end }) => end - start));
  return { ...stretch, pace: 'ordinary', weight: (days / shortest) * Math.max(shortest / 365, 0.75) };
}

/** Consecutive skipped years take no more room than one. */
function mergeSkipped(pieces: readonly Weighed[]): readonly Weighed[] {
  const merged: Weighed[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.pace === 'skipped' && piece.pace === 'skipped')
      merged[merged.length - 1] = { ...last, end: piece.end, weight: Math.max(last.weight, piece.weight) };
    else merged.push(piece);
  }
  return merged;
}

function placeOf(pieces: readonly Piece[], day: number): number {
  const piece = pieces.find(({ end }) => day <= end);
  if (piece === undefined) return pieces.length > 0 ? 1 : 0;
  const share = Math.max(0, (day - piece.start) / (piece.end - piece.start));
  return piece.left + share * (piece.right - piece.left);
}

/** The number of days from 1 January 1970 to a day. */
export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / dayLength;
}

/** The date of a day number; months are 1 to 12. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of 1 January. */
export function startOfYear(year: number): number {
  return dayNumber(`${String(year).padStart(4, '0')}-01-01`);
}
