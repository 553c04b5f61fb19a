import { revisionKinds, type Entry, type Gap, type RevisionKind } from '../../knowledge/story.ts';
import type { AnsweredDay } from '../../question-log/answered-days.ts';

const changes: Readonly<Record<RevisionKind, string>> = {
  embargo: 'embargo',
  corrected: 'correction',
  updated: 'update',
};

/**
 * How often an answer went out and when, for people.
 *
 * @param item The entry or gap, for the day on which it was changed; undefined when the story no longer has it.
 */
export function toAnsweredText(
  id: string,
  days: readonly AnsweredDay[],
  item: Entry | Gap | undefined,
): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return `"${id}" never went out, as far as the question log goes back.`;
  return [
    `"${id}" went out ${times(days)}, first on ${first.day}, last on ${last.day}.`,
    ...revisionKinds.flatMap((kind) => {
      const date = item?.[kind]?.date;
      if (date === undefined) return [];
      const [before, since] = [days.filter(({ day }) => day < date), days.filter(({ day }) => day >= date)];
      return [
        `Before the ${changes[kind]} of ${date}: ${times(before)}. On that day and since: ${times(since)}.`,
      ];
    }),
    ...days.map(({ day, count }) => `  ${day}  ${count}`),
  ].join('\n');
}

function times(days: readonly AnsweredDay[]): string {
  const sum = days.reduce((total, { count }) => total + count, 0);
  return sum === 1 ? 'once' : `${sum} times`;
}
