import { existsSync } from 'node:fs';
import type { TransactionSql } from 'postgres';
import { connect, databaseName } from '../database/connect.ts';
import { DatabaseError, describeDatabaseFailure } from '../database/database-error.ts';
import { migrate } from '../database/migrate.ts';
import { dismissedRows } from './insight-queries.ts';
import { explanationRows } from './explanation-queries.ts';
import { openDatabaseToRead } from './open-database.ts';
import { describeFailure, QuestionLogError } from './question-log-error.ts';
import { storyColumn } from './story-scope.ts';

/** How many rows were carried over. */
export interface MovedRows {
  readonly questions: number;
  readonly feedback: number;
}

/** The most rows of one statement, which has no more than 65,535 values. */
const maxRows = 1_000;
const lockWait = 5_000;

type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Carries a question log from its file into a database: all of it or nothing, and once. The file stays as it is.
 *
 * @throws QuestionLogError if the file or the database cannot be used, or a log was moved into the database before.
 */
export async function moveLog(path: string, url: string): Promise<MovedRows> {
  const { questions, feedback, explanations, dismissed } = readRows(path);
  const name = databaseName(url);
  const database = await connect(url, { connections: 1, purpose: 'log-move' });
  try {
    await migrate(database, name);
    return await database.begin(async (sql) => {
      await sql`LOCK TABLE sidebar_moves`;
      const [earlier] = await sql<{ questions: number; day: string }[]>`
        SELECT questions, to_char(at, 'YYYY-MM-DD') AS day FROM sidebar_moves`;
      if (earlier !== undefined) {
        throw new DatabaseError(
          `The database "${name}" already holds a log that was moved into it (${earlier.questions} questions, on ${earlier.day}). Nothing was moved.`,
        );
      }
      await insert(sql, 'sidebar_questions', questions);
      await insert(sql, 'sidebar_feedback', feedback);
      await insert(sql, 'sidebar_explanations', explanations);
      await insert(sql, 'sidebar_dismissed', dismissed);
      await sql`INSERT INTO sidebar_moves (questions, feedback) VALUES (${questions.length}, ${feedback.length})`;
      return { questions: questions.length, feedback: feedback.length };
    });
  } catch (error) {
    throw new QuestionLogError(describeDatabaseFailure(error, name), { cause: error });
  } finally {
    await database.end({ timeout: 0 });
  }
}

/** A key that is already in the database was stored there by a bot meanwhile: it is the same question. */
async function insert(sql: TransactionSql, table: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += maxRows) {
    await sql`INSERT INTO ${sql(table)} ${sql(rows.slice(start, start + maxRows))} ON CONFLICT DO NOTHING`;
  }
}

/** All rows of a file, from one moment. */
function readRows(
  path: string,
): Readonly<Record<'questions' | 'feedback' | 'explanations' | 'dismissed', readonly Row[]>> {
  if (!existsSync(path)) {
    throw new QuestionLogError(`There is no question log "${path}". Name its file with --log.`);
  }
  try {
    const file = openDatabaseToRead(path, lockWait);
    try {
      file.exec('BEGIN');
      const questions: readonly Row[] = file
        .prepare(
          `SELECT key, asked_at, text, language, verdict, entry, gap, confidence, picked, ${storyColumn(file, 'questions')} AS story FROM questions`,
        )
        .all();
      const feedback: readonly Row[] = file
        .prepare(
          `SELECT at, question_key, subject, id, helpful, ${storyColumn(file, 'feedback')} AS story FROM feedback`,
        )
        .all();
      return {
        questions: questions.map((row) => ({ ...row })),
        feedback: feedback.map((row) => ({ ...row, helpful: row['helpful'] === 1 })),
        explanations: explanationRows(file).map((row) => ({ ...row })),
        dismissed: dismissedRows(file).map((row) => ({ ...row })),
      };
    } finally {
      file.close();
    }
  } catch (error) {
    throw new QuestionLogError(describeFailure(error, path), { cause: error });
  }
}
