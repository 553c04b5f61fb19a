import { millisecondsPerDay } from './insight-queries.ts';
import { readFromLog } from './read-insights.ts';

/** How often an entry was the answer on a day. */
export interface AnsweredDay {
  /** ISO date, by UTC. */
  readonly day: string;
  readonly count: number;
}

/**
 * The days on which an entry or a gap was the answer to readers, found or picked from a list, oldest first.
 *
 * @param days How many days to look back; as far as the log goes when undefined.
 * @throws QuestionLogError if there is no file, it is not a question log, or it cannot be read.
 */
export function readAnsweredDays(
  path: string,
  entry: string,
  days: number | undefined,
  now: number = Date.now(),
): readonly AnsweredDay[] {
  const from = days === undefined ? 0 : now - days * millisecondsPerDay;
  return readFromLog(path, (database) => {
    const rows: readonly AnsweredDay[] = database
      .prepare(`
        SELECT date(asked_at / 1000, 'unixepoch') AS day, count(*) AS count FROM questions
        WHERE asked_at BETWEEN :from AND :now 
          AND (picked = :entry OR (entry = :entry AND verdict IN ('answer', 'chosen')) OR (gap = :entry AND verdict = 'gap'))
        GROUP BY day ORDER BY day`)
      .all({ entry, from, now });
    return rows.map(({ day, count }) => ({ day, count }));
  });
}
