import { millisecondsPerDay } from './insight-limits.ts';
import { ofStory as ofStoryInDatabase } from './postgres-insights.ts';
import { readFromDatabase, readFromLog } from './read-insights.ts';
import { ofStory } from './story-scope.ts';

/** How often an entry was the answer on a day. */
export interface AnsweredDay {
  /** ISO date, by UTC. */
  readonly day: string;
  readonly count: number;
}

/**
 * The days on which an entry or a gap was the answer to readers, found or picked from a list, oldest first.
 *
 * @param story The key of the story; questions that are not known to be about another one are about it. null for all stories.
 * @param days How many days to look back; as far as the log goes when undefined.
 * @throws QuestionLogError if there is no file, it is not a question log, or it cannot be read.
 */
export function readAnsweredDays(
  path: string,
  entry: string,
  story: string | null,
  days: number | undefined,
  now: number = Date.now(),
): readonly AnsweredDay[] {
  const from = days === undefined ? 0 : now - days * millisecondsPerDay;
  return readFromLog(path, (database) => {
    const rows: readonly AnsweredDay[] = database
      .prepare(`
        SELECT date(asked_at / 1000, 'unixepoch') AS day, count(*) AS count FROM ${ofStory(database, 'questions')}
        WHERE asked_at BETWEEN :from AND :now
          AND (picked = :entry OR (entry = :entry AND verdict IN ('answer', 'chosen')) OR (gap = :entry AND verdict = 'gap'))
        GROUP BY day ORDER BY day`)
      .all({ entry, story, from, now });
    return rows.map(({ day, count }) => ({ day, count }));
  });
}

/**
 * The same, from a PostgreSQL database that bots may be writing to.
 *
 * @throws QuestionLogError if it cannot be read.
 */
export async function readSharedAnsweredDays(
  url: string,
  entry: string,
  story: string | null,
  days: number | undefined,
  now: number = Date.now(),
): Promise<readonly AnsweredDay[]> {
  const from = days === undefined ? 0 : now - days * millisecondsPerDay;
  return readFromDatabase(url, async (database) => {
    const rows = await database<AnsweredDay[]>`
      SELECT to_char(to_timestamp(asked_at / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::int AS count
      FROM ${ofStoryInDatabase(database, 'questions', story)}
      WHERE asked_at BETWEEN ${from} AND ${now}
        AND (picked = ${entry} OR (entry = ${entry} AND verdict IN ('answer', 'chosen')) OR (gap = ${entry} AND verdict = 'gap'))
      GROUP BY day ORDER BY day`;
    return rows.map(({ day, count }) => ({ day, count }));
  });
}
