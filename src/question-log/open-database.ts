import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { moveAway, QuestionLogError } from './question-log-error.ts';

/** Marks the files of question logs among the files of SQLite; an arbitrary number. */
const applicationId = 0x51_4c_6f_67;
/** Raised when the tables change so that older bots would misread them. */
const version = 1;

const tables = `
  CREATE TABLE questions (
    key TEXT PRIMARY KEY,
    asked_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    verdict TEXT NOT NULL,
    entry TEXT,
    gap TEXT,
    confidence REAL,
    picked TEXT
  ) STRICT;
  CREATE INDEX questions_by_time ON questions (asked_at);
  CREATE TABLE feedback (
    at INTEGER NOT NULL,
    question_key TEXT,
    subject TEXT NOT NULL,
    id TEXT NOT NULL,
    helpful INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX feedback_by_time ON feedback (at);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`;

/**
 * Opens the file of a question log to write in it, and begins one where there is none, for the eyes of its owner alone.
 *
 * @param lockWait Milliseconds to wait for another program's lock.
 * @throws QuestionLogError for a newer version's file or another program's; SQLite's and the system's own errors.
 */
export function openDatabase(path: string, lockWait: number): DatabaseSyncInstance {
  createFile(path);
  const database = new DatabaseSync(path, { timeout: lockWait });
  try {
    if (isEmpty(database)) begin(database);
    refuseForeign(database, path);
    refuseDamaged(database, path);
    // What is deleted is overwritten, and no copy of it goes to a temporary file.
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the file of a question log to read it, also while a bot writes in it.
 *
 * @throws QuestionLogError for a newer version's file or another program's; SQLite's own errors.
 */
export function openDatabaseToRead(path: string, lockWait: number): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { readOnly: true, timeout: lockWait });
  try {
    refuseForeign(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite would create a file that others may read; the files that it puts beside it have the same rights. */
function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    // Only ever a new file: closing one that SQLite has open in this process would drop its locks.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function begin(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have begun it meanwhile.
    if (isEmpty(database)) database.exec(tables);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function isEmpty(database: DatabaseSyncInstance): boolean {
  return (
    readNumber(database, 'SELECT count(*) AS number FROM sqlite_schema') === 0 &&
    readNumber(database, 'SELECT user_version AS number FROM pragma_user_version') === 0
  );
}

function refuseForeign(database: DatabaseSyncInstance, path: string): void {
  if (readNumber(database, 'SELECT application_id AS number FROM pragma_application_id') !== applicationId) {
    throw new QuestionLogError(
      `The file "${path}" is no question log: another program made it. Set QUESTION_LOG to another path.`,
    );
  }
  const itsVersion = readNumber(database, 'SELECT user_version AS number FROM pragma_user_version');
  if (itsVersion !== version) {
    throw new QuestionLogError(
      `The question log "${path}" was made by a newer version of the bot: its tables have version ${itsVersion}, and this bot knows version ${version}. Run the newer bot, or set QUESTION_LOG to another path.`,
    );
  }
}

function refuseDamaged(database: DatabaseSyncInstance, path: string): void {
  const row: { readonly quick_check: string } = database.prepare('PRAGMA quick_check(1)').get();
  if (row.quick_check === 'ok') return;
  throw new QuestionLogError(
    `The question log "${path}" cannot be used: the file is damaged (${row.quick_check}). ${moveAway}`,
  );
}

function readNumber(database: DatabaseSyncInstance, query: string): number {
  const row: { readonly number: number } = database.prepare(query).get();
  return row.number;
}
