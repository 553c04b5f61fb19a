import type { TimelineEvent } from '../../../knowledge/story.ts';
import { otherColour, railColour } from './palette.ts';

/** The events about one name, or about none, which a line joins from the first to the last. */
export interface Rail {
  /** Null for events about no name. */
  readonly nameId: string | null;
  readonly colour: string;
  /** From 0, from the left. */
  readonly column: number;
  /** Positions of its events in the timeline. */
  readonly stops: readonly number[];
}

/** More columns would leave the text too little room. */
const maxColumns = 3;

/**
 * One rail for each name, in order of appearance, and one for the events about none. A rail takes the first column that is
 * free from its first event to its last; where none is, it shares the last one.
 * @param events Oldest first.
 * @param only The one name to show rails for; null for all.
 * @param names All names of the story's events: a name has the same colour in every picture.
 */
export function makeRails(
  events: readonly TimelineEvent[],
  only: string | null,
  names: readonly string[],
): readonly Rail[] {
  const namesOf = ({ about }: TimelineEvent): readonly (string | null)[] => {
    const shown = only === null ? about : about.filter((id) => id === only);
    return shown.length === 0 ? [null] : shown;
  };
  const freeFrom: number[] = [];
  return [...new Set(events.flatMap((event) => namesOf(event)))].map((nameId) => {
    const stops = events.flatMap((event, index) => (namesOf(event).includes(nameId) ? [index] : []));
    const free = freeFrom.findIndex((row) => row <= (stops[0] ?? 0));
    const column = Math.min(free === -1 ? freeFrom.length : free, maxColumns - 1);
    freeFrom[column] = Math.max(freeFrom[column] ?? 0, (stops.at(-1) ?? 0) + 1);
    const colour = nameId === null ? otherColour : railColour(names.indexOf(nameId));
    return { nameId, colour, column, stops };
  });
}

/** How many columns the rails take. */
export function countColumns(rails: readonly Rail[]): number {
  return 1 + Math.max(0, ...rails.map(({ column }) => column));
}
