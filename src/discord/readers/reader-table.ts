import { mostConversations, remembrance } from '../../conversation/conversations.ts';
import type { Database } from '../../database/connect.ts';
import { locks } from '../../database/migrate.ts';
import { readTurn, toNotices, type ReaderNews, type TurnNews } from './reader-news.ts';

/** The channel on which the processes send each other news of readers. */
export const channel = 'sidebar_readers';

/** Sends the news to the other processes and stores the turns among them, in one statement. @param from Id of this process. */
export async function tell(database: Database, from: string, news: readonly ReaderNews[]): Promise<void> {
  const turns = JSON.stringify(news.filter((each) => 'place' in each));
  const notices = JSON.stringify(toNotices(from, news));
  // Sorted, so that two processes never deadlock.
  await database`
    WITH kept AS (
      INSERT INTO sidebar_conversations (place, user_id, remembered, at)
      SELECT place, "userId", remembered, now() - age * interval '1 millisecond'
      FROM jsonb_to_recordset(${turns}::text::jsonb)
        AS turn (place text, "userId" text, remembered jsonb, age double precision)
      ORDER BY place, "userId"
      ON CONFLICT (place, user_id) DO UPDATE SET remembered = excluded.remembered, at = excluded.at
      WHERE excluded.at > sidebar_conversations.at
    )
    SELECT pg_notify(${channel}, notice) FROM jsonb_array_elements_text(${notices}::text::jsonb) AS notice`;
}

/** The conversations of the last ten minutes, the oldest first. */
export async function recentTurns(database: Database): Promise<readonly TurnNews[]> {
  const rows = await database`
    SELECT place, user_id AS "userId", remembered,
      greatest(extract(epoch FROM now() - at) * 1000, 0)::double precision AS age
    FROM sidebar_conversations WHERE at > now() - ${remembrance} * interval '1 millisecond'
    ORDER BY at DESC LIMIT ${mostConversations}`;
  return rows.flatMap((row) => readTurn(row) ?? []).reverse();
}

/** Deletes the conversations that are over; one process at a time does. */
export async function deleteOver(database: Database): Promise<void> {
  await database.begin(async (sql) => {
    const [lock] = await sql<
      { taken: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${locks.forget}) AS taken`;
    if (lock?.taken !== true) return;
    await sql`
      DELETE FROM sidebar_conversations WHERE at <= now() - ${remembrance} * interval '1 millisecond'`;
  });
}
