import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { makeFolder } from '../make-folder.ts';
import { moveAway, QuestionLogError } from './question-log-error.ts';
import { hasStory, storyTables, type StoryTable } from './story-scope.ts';

/** Identifies question logs among SQLite files; an arbitrary number. */
const applicationId = 0x51_4c_6f_67;
/** The version of the tables: raise it when older bots would misread them. */
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

/** Apart, because files of earlier versions lack them, and earlier versions need not know them. */
const laterTables = `
  CREATE TABLE IF NOT EXISTS dismissed (wording TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS notices (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS explanations (
    at INTEGER NOT NULL,
    question_key TEXT,
    subject TEXT NOT NULL,
    id TEXT NOT NULL,
    reason TEXT,
    note TEXT NOT NULL
  ) STRICT;
`;

/**
 * Opens the file of a question log for writing. Creates one if there is none, readable by its owner alone.
 *
 * @param lockWait Milliseconds to wait for another program's lock.
 * @throws QuestionLogError if the file is from a newer version or another program; errors of SQLite and the system.
 */
export function openDatabase(path: string, lockWait: number): DatabaseSyncInstance {
  createFile(path);
  const database = new DatabaseSync(path, { timeout: lockWait });
  try {
    if (isEmpty(database)) createTables(database);
    checkOwner(database, path);
    checkIntegrity(database, path);
    database.exec(laterTables);
    addStory(database);
    // Deleted data is overwritten, and no copy of it goes to a temporary file.
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes the wording no longer the key: each story may have dismissed it. */
const dismissedByStory = `
  ALTER TABLE dismissed RENAME TO dismissed_everywhere;
  CREATE TABLE dismissed (wording TEXT NOT NULL, story TEXT) STRICT;
  INSERT INTO dismissed (wording) SELECT wording FROM dismissed_everywhere;
  DROP TABLE dismissed_everywhere;
  CREATE UNIQUE INDEX dismissed_once ON dismissed (wording, coalesce(story, ''));
`;

/** Which story a row is about: a column that files of earlier versions lack. */
function addStory(database: DatabaseSyncInstance): void {
  const lacking = (): readonly StoryTable[] => storyTables.filter((table) => !hasStory(database, table));
  if (lacking().length === 0) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have added it meanwhile.
    for (const table of lacking()) {
      database.exec(table === 'dismissed' ? dismissedByStory : `ALTER TABLE ${table} ADD COLUMN story TEXT`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Opens the file of a question log for reading, also while a bot writes to it.
 *
 * @throws QuestionLogError if the file is from a newer version or another program; errors of SQLite.
 */
export function openDatabaseToRead(path: string, lockWait: number): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { readOnly: true, timeout: lockWait });
  try {
    checkOwner(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite would create a file that others can read. The files that it adds later get the permissions of this one. */
function createFile(path: string): void {
  makeFolder(dirname(path), 0o700);
  try {
    // Only if it is new: closing a file that SQLite has open in this process would drop its locks.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function createTables(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have created them meanwhile.
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

function checkOwner(database: DatabaseSyncInstance, path: string): void {
  if (readNumber(database, 'SELECT application_id AS number FROM pragma_application_id') !== applicationId) {
    throw new QuestionLogError(
      `The file "${path}" is not a question log: it was made by another program. Set QUESTION_LOG to another path.`,
    );
  }
  const found = readNumber(database, 'SELECT user_version AS number FROM pragma_user_version');
  if (found !== version) {
    throw new QuestionLogError(
      `The question log "${path}" was made by a newer version of the bot: its tables have version ${found}, and this bot knows version ${version}. Run the newer bot, or set QUESTION_LOG to another path.`,
    );
  }
}

function checkIntegrity(database: DatabaseSyncInstance, path: string): void {
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
