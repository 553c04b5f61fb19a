import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import { locks } from '../database/migrate.ts';
import type { FollowProblem } from './knowledge-base.ts';

/** What is said to the other processes: another version is to be served, or a process has something new to say of itself. */
export type Notice = 'version' | 'state';

/** A process that serves the story, as it last said of itself. */
export interface ProcessState {
  readonly id: string;
  /** The version that it serves. */
  readonly version: string;
  /** The version that it was last asked to serve. */
  readonly wanted: string;
  /** Why it does not serve that one; null if it does, or is about to. */
  readonly problem: FollowProblem | null;
}

/** What the processes tell each other news of the knowledge on. */
export const channel = 'sidebar_knowledge';

/**
 * A process is gone when it has not been heard of for so many seconds before the last that was: while the database is away
 * nobody is heard of, and nobody is gone.
 */
const goneAfter = 45;

/** Reads a notice. Another version of the bot may say something else, which may be anything. */
export function readNotice(text: string): Notice {
  return text === 'state' ? 'state' : 'version';
}

/** Makes the version that a process serves the one that all are to serve. */
export async function announce(database: Database, id: string, version: string): Promise<void> {
  await database.begin(async (sql) => {
    await takeTurn(sql);
    // In one transaction, for a version that no process has is soon given up.
    await putState(sql, { id, version, wanted: version, problem: null });
    await sql`
      INSERT INTO sidebar_served (version) VALUES (${version})
      ON CONFLICT (only_one) DO UPDATE SET version = excluded.version, at = now()`;
    await sql`SELECT pg_notify(${channel}, ${'version' satisfies Notice})`;
  });
}

/**
 * The version that all are to serve. Where there is none, or no process that runs has it any more, as after all were replaced by
 * an image with another story, it becomes the one given.
 */
export async function agreedVersion(database: Database, own: string): Promise<string> {
  return database.begin(async (sql) => {
    await takeTurn(sql);
    const [row] = await sql<{ version: string }[]>`
    INSERT INTO sidebar_served (version) VALUES (${own})
    ON CONFLICT (only_one) DO UPDATE SET version = CASE
      WHEN EXISTS (
        SELECT FROM sidebar_processes p
        WHERE p.version = sidebar_served.version AND ${isRunning(sql)}
      ) THEN sidebar_served.version ELSE excluded.version END
    RETURNING version`;
    return row?.version ?? own;
  });
}

/**
 * Lets one process at a time agree on a version: whoever waited for a row that another writes would not see what that one wrote
 * elsewhere, and give the version up that it has just announced.
 */
async function takeTurn(sql: TransactionSql): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${locks.agree})`;
}

/** Says what a process does, for the others to see. */
export async function checkIn(database: Database, state: ProcessState): Promise<void> {
  await database.begin(async (sql) => {
    const [before] = await sql<Omit<ProcessState, 'id'>[]>`
      SELECT version, wanted, problem FROM sidebar_processes WHERE id = ${state.id} FOR UPDATE`;
    await putState(sql, state);
    const { version, wanted, problem } = state;
    const isNews = before?.version !== version || before.wanted !== wanted || before.problem !== problem;
    if (isNews) await sql`SELECT pg_notify(${channel}, ${'state' satisfies Notice})`;
  });
}

async function putState(sql: TransactionSql, { id, version, wanted, problem }: ProcessState): Promise<void> {
  await sql`
    INSERT INTO sidebar_processes (id, version, wanted, problem) VALUES (${id}, ${version}, ${wanted}, ${problem})
    ON CONFLICT (id) DO UPDATE SET
      version = excluded.version, wanted = excluded.wanted, problem = excluded.problem, seen_at = now()`;
}

/** The processes that run. */
export async function runningProcesses(database: Database): Promise<readonly ProcessState[]> {
  return database<ProcessState[]>`
    SELECT id, version, wanted, problem FROM sidebar_processes
    WHERE ${isRunning(database)}
    ORDER BY id`;
}

/** Takes a process off the list, and those that are gone. */
export async function checkOut(database: Database, id: string): Promise<void> {
  await database`
    DELETE FROM sidebar_processes WHERE id = ${id} OR NOT ${isRunning(database)}`;
}

/** Whether the process of a row is not gone. */
function isRunning(sql: Database | TransactionSql) {
  return sql`(seen_at > (SELECT max(seen_at) FROM sidebar_processes) - ${goneAfter} * interval '1 second')`;
}
