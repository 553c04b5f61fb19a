import { existsSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { connect, databaseName, type Database } from '../database/connect.ts';
import { describeDatabaseFailure } from '../database/database-error.ts';
import { migrate } from '../database/migrate.ts';
import { queryInsights } from './insight-queries.ts';
import type { Insights } from './insights.ts';
import { openDatabaseToRead } from './open-database.ts';
import { PostgresStore } from './postgres-store.ts';
import { describeFailure, QuestionLogError } from './question-log-error.ts';

const lockWait = 5_000;

/**
 * Reads what readers asked in the last days from a file that a bot may be writing to.
 *
 * @param story The key of the story that the questions are about; null for all stories.
 * @param now The end of those days, in milliseconds since 1970.
 * @throws QuestionLogError if there is no file, it is not a question log, or it cannot be read.
 */
export function readInsights(
  path: string,
  days: number,
  story: string | null,
  now: number = Date.now(),
): Insights {
  return readFromLog(path, (database) => queryInsights(database, days, now, story));
}

/**
 * Reads from the file of a question log that a bot may be writing to.
 *
 * @throws QuestionLogError if there is no file, it is not a question log, or it cannot be read.
 */
export function readFromLog<Result>(path: string, query: (database: DatabaseSyncInstance) => Result): Result {
  if (!existsSync(path)) {
    throw new QuestionLogError(
      `There is no question log "${path}". Set QUESTION_LOG to the path in the bot's settings; the bot creates the file when it starts.`,
    );
  }
  try {
    const database = openDatabaseToRead(path, lockWait);
    try {
      return query(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw new QuestionLogError(describeFailure(error, path), { cause: error });
  }
}

/**
 * Reads what readers asked in the last days, up to now, from a PostgreSQL database that bots may be writing to.
 *
 * @throws QuestionLogError if it cannot be read.
 */
export async function readSharedInsights(url: string, days: number, story: string | null): Promise<Insights> {
  return readFromDatabase(url, (database) =>
    new PostgresStore(database, days, Date.now).insights(days, story),
  );
}

/**
 * Reads from a PostgreSQL database that bots may be writing to.
 *
 * @throws QuestionLogError if it cannot be read.
 */
export async function readFromDatabase<Result>(
  url: string,
  query: (database: Database) => Promise<Result>,
): Promise<Result> {
  const name = databaseName(url);
  const database = await connect(url, { connections: 1, purpose: 'insights' });
  try {
    await migrate(database, name);
    return await query(database);
  } catch (error) {
    throw new QuestionLogError(describeDatabaseFailure(error, name), { cause: error });
  } finally {
    await database.end({ timeout: 0 });
  }
}
