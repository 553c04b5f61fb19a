import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import { locks } from '../database/migrate.ts';
import { millisecondsPerDay, maxGroups } from './insight-limits.ts';
import type { Insights } from './insights.ts';
import {
  confidentIn,
  countsIn,
  dismissalFilter,
  otherStoriesIn,
  unhelpfulIn,
  wordingsIn,
} from './postgres-insights.ts';
import { groupQuestions } from './question-groups.ts';
import type { LoggedQuestion } from './question-log.ts';
import type { StampedEvent } from './question-store.ts';
import { toStoredText } from './stored-text.ts';
import { wordingKey } from './wording-key.ts';

/** The most rows of one statement, which has no more than 65,535 values. */
const maxRows = 1_000;

/** The questions in a PostgreSQL database, for any number of processes. A call that rejects has changed nothing. */
export class PostgresStore {
  readonly #database: Database;
  readonly #days: number;
  readonly #now: () => number;

  /**
   * @param database With tables of this version; the caller closes it.
   * @param days Number of days that a question is kept.
   * @param now The time in milliseconds since 1970.
   */
  constructor(database: Database, days: number, now: () => number) {
    this.#database = database;
    this.#days = days;
    this.#now = now;
  }

  /**
   * Writes all of the events or none; they are on the disk when it resolves. The first question with a key is kept, and the
   * last pick for a question; a pick for a question that is not kept is ignored.
   */
  async write(events: readonly StampedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.#database.begin(async (sql) => {
      for (let start = 0; start < events.length; start += maxRows) {
        const some = events.slice(start, start + maxRows);
        await insertAsked(sql, some);
        await markPicked(sql, some);
        await insertRated(sql, some);
        await insertExplained(sql, some);
        await insertDismissed(sql, some);
      }
    });
  }

  /** The question with a key; null if it is not kept. */
  async question(key: string): Promise<LoggedQuestion | null> {
    const [row] = await this.#database<LoggedQuestion[]>`
      SELECT key, text, language FROM sidebar_questions WHERE key = ${key}`;
    return row === undefined ? null : { ...row };
  }

  /** What was asked about a story in the last days, up to now, as of one moment; about all of them with null. */
  async insights(days: number, story: string | null): Promise<Insights> {
    const to = this.#now();
    const from = to - days * millisecondsPerDay;
    const span = { from, to, story };
    return this.#database.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (sql) => {
      const isListed = await dismissalFilter(sql, story);
      return {
        days,
        from,
        to,
        counts: await countsIn(sql, span),
        countsBefore: await countsIn(sql, { from: from - days * millisecondsPerDay, to: from - 1, story }),
        otherStories: await otherStoriesIn(sql, span),
        unanswered: groupQuestions(await wordingsIn(sql, 'nothing', span))
          .filter(isListed)
          .slice(0, maxGroups)
          .map(({ entry: _entry, picks: _picks, ...group }) => group),
        offered: groupQuestions(await wordingsIn(sql, 'suggestions', span))
          .filter(isListed)
          .slice(0, maxGroups),
        unhelpful: await unhelpfulIn(sql, span),
        confident: await confidentIn(sql, span),
      };
    });
  }

  /** Claims the names of a notice; returns whether none of them was claimed before, by any process. */
  async claim(notices: readonly string[]): Promise<boolean> {
    const rows = notices.toSorted().map((name) => ({ name, at: this.#now() }));
    const inserted = await this.#database`
      INSERT INTO sidebar_notices ${this.#database(rows)} ON CONFLICT DO NOTHING`;
    return inserted.count === notices.length;
  }

  /** Releases the names of a notice. */
  async release(notices: readonly string[]): Promise<void> {
    await this.#database`DELETE FROM sidebar_notices WHERE name IN ${this.#database([...notices])}`;
  }

  /** Deletes questions past their time, unless another process is doing so. */
  async deleteOld(): Promise<void> {
    const oldest = this.#now() - this.#days * millisecondsPerDay;
    await this.#database.begin(async (sql) => {
      const [lock] = await sql<
        { taken: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${locks.expire}) AS taken`;
      if (lock?.taken !== true) return;
      await sql`DELETE FROM sidebar_questions WHERE asked_at < ${oldest}`;
      await sql`DELETE FROM sidebar_feedback WHERE at < ${oldest}`;
      await sql`DELETE FROM sidebar_notices WHERE at < ${oldest}`;
      await sql`DELETE FROM sidebar_explanations WHERE at < ${oldest}`;
    });
  }
}

async function insertAsked(sql: TransactionSql, events: readonly StampedEvent[]): Promise<void> {
  const rows = events.flatMap(({ at, event, story }) => {
    if (event.type !== 'asked') return [];
    const { key, text, language, verdict, entry, gap, confidence } = event;
    return [
      {
        key,
        asked_at: at,
        text: storable(text),
        language,
        verdict,
        entry,
        gap,
        confidence,
        story: story ?? null,
      },
    ];
  });
  if (rows.length === 0) return;
  await sql`INSERT INTO sidebar_questions ${sql(rows)} ON CONFLICT (key) DO NOTHING`;
}

async function markPicked(sql: TransactionSql, events: readonly StampedEvent[]): Promise<void> {
  for (const { event } of events) {
    if (event.type !== 'picked') continue;
    await sql`UPDATE sidebar_questions SET picked = ${event.entry} WHERE key = ${event.key}`;
  }
}

async function insertRated(sql: TransactionSql, events: readonly StampedEvent[]): Promise<void> {
  const rows = events.flatMap(({ at, event, story }) => {
    if (event.type !== 'rated') return [];
    const { key, subject, id, rating } = event;
    return [{ at, question_key: key, subject, id, helpful: rating === 'helpful', story: story ?? null }];
  });
  if (rows.length > 0) await sql`INSERT INTO sidebar_feedback ${sql(rows)}`;
}

async function insertExplained(sql: TransactionSql, events: readonly StampedEvent[]): Promise<void> {
  const rows = events.flatMap(({ at, event, story }) => {
    if (event.type !== 'explained') return [];
    const { key, subject, id, reason, note } = event;
    return [{ at, question_key: key, subject, id, reason, note: storable(note), story: story ?? null }];
  });
  if (rows.length > 0) await sql`INSERT INTO sidebar_explanations ${sql(rows)}`;
}

async function insertDismissed(sql: TransactionSql, events: readonly StampedEvent[]): Promise<void> {
  for (const { event, story } of events) {
    if (event.type !== 'dismissed') continue;
    const [question] = await sql<Pick<LoggedQuestion, 'text' | 'language'>[]>`
      SELECT text, language FROM sidebar_questions WHERE key = ${event.key}`;
    if (question === undefined) continue;
    const wording = wordingKey(question.text, question.language);
    await sql`INSERT INTO sidebar_dismissed ${sql([{ wording, story: story ?? null }])} ON CONFLICT DO NOTHING`;
  }
}

/** PostgreSQL takes no zero bytes. */
function storable(text: string): string {
  return toStoredText(text.replaceAll('\0', '\u{FFFD}'));
}
