import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { millisecondsPerDay } from './insight-limits.ts';
import { queryInsights } from './insight-queries.ts';
import type { Insights } from './insights.ts';
import type { QuestionEvent } from './question-event.ts';
import { QuestionLogError } from './question-log-error.ts';
import type { LoggedQuestion } from './question-log.ts';
import { wordingKey } from './wording-key.ts';
import { toStoredText } from './stored-text.ts';

/** An event and its time. */
export interface StampedEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: QuestionEvent;
  /** Key of the story that was served; undefined where that is not known. */
  readonly story?: string | undefined;
}

/** Where a store keeps questions, and for how long. */
export interface StoreOptions {
  readonly path: string;
  /** The file at the path, opened for writing; the store closes it. */
  readonly database: DatabaseSyncInstance;
  /** Number of days that a question is kept. */
  readonly days: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** The questions in a file. Every call waits for the disk; a call that throws has changed nothing. */
export class QuestionStore {
  readonly #options: StoreOptions;
  readonly #insertQuestion: StatementSyncInstance;
  readonly #markPicked: StatementSyncInstance;
  readonly #insertFeedback: StatementSyncInstance;
  /** Whether the files may contain bytes of deleted questions, as after an earlier run was interrupted. */
  #holdsDeleted = true;

  constructor(options: StoreOptions) {
    const { database } = options;
    this.#options = options;
    this.#insertQuestion = database.prepare(`
      INSERT INTO questions (key, asked_at, text, language, verdict, entry, gap, confidence, story)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`);
    this.#markPicked = database.prepare('UPDATE questions SET picked = ? WHERE key = ?');
    this.#insertFeedback = database.prepare(
      'INSERT INTO feedback (at, question_key, subject, id, helpful, story) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  /**
   * Writes all of the events or none; they are on the disk when it returns. The first question with a key is kept, and the
   * last pick for a question; a pick for a question that is not kept is ignored.
   */
  write(events: readonly StampedEvent[]): void {
    if (events.length === 0) return;
    const { database } = this.#options;
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const stamped of events) this.#write(stamped);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  #write({ at, event, story: known }: StampedEvent): void {
    const story = known ?? null;
    switch (event.type) {
      case 'asked': {
        const { key, text, language, verdict, entry, gap, confidence } = event;
        this.#insertQuestion.run(
          key,
          at,
          toStoredText(text),
          language,
          verdict,
          entry,
          gap,
          confidence,
          story,
        );
        break;
      }
      case 'picked':
        this.#markPicked.run(event.entry, event.key);
        break;
      case 'rated': {
        const helpful = event.rating === 'helpful' ? 1 : 0;
        this.#insertFeedback.run(at, event.key, event.subject, event.id, helpful, story);
        break;
      }
      case 'explained': {
        const { key, subject, id, reason, note } = event;
        const insert =
          'INSERT INTO explanations (at, question_key, subject, id, reason, note, story) VALUES (?, ?, ?, ?, ?, ?, ?)';
        this.#options.database.prepare(insert).run(at, key, subject, id, reason, toStoredText(note), story);
        break;
      }
      case 'dismissed': {
        const question = this.question(event.key);
        if (question === null) break;
        const insert = 'INSERT INTO dismissed (wording, story) VALUES (?, ?) ON CONFLICT DO NOTHING';
        this.#options.database.prepare(insert).run(wordingKey(question.text, question.language), story);
        break;
      }
    }
  }

  /** The question with a key; null if it is not kept. */
  question(key: string): LoggedQuestion | null {
    const query = 'SELECT key, text, language FROM questions WHERE key = ?';
    // The columns match the type: write() puts nothing else in them.
    const row: LoggedQuestion | undefined = this.#options.database.prepare(query).get(key);
    return row === undefined ? null : { ...row };
  }

  /** What was asked about a story in the last days, up to now; about all of them with null. */
  insights(days: number, story: string | null = null): Insights {
    const { database, now } = this.#options;
    return queryInsights(database, days, now(), story);
  }

  /** Claims the names of a notice; returns whether none of them was claimed before. */
  claim(notices: readonly string[]): boolean {
    const { database, now } = this.#options;
    const insert = database.prepare(
      'INSERT INTO notices (name, at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    );
    database.exec('BEGIN IMMEDIATE');
    try {
      const taken = notices.filter((name) => insert.run(name, now()).changes === 0);
      database.exec('COMMIT');
      return taken.length === 0;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Releases the names of a notice. */
  release(notices: readonly string[]): void {
    const remove = this.#options.database.prepare('DELETE FROM notices WHERE name = ?');
    for (const name of notices) remove.run(name);
  }

  /**
   * Deletes questions past their time, so that no file of the log contains a byte of them.
   *
   * @throws QuestionLogError if another program reads the file all the while; old questions may still be in its files.
   */
  deleteOld(): void {
    const { database, path, days, now } = this.#options;
    const oldest = now() - days * millisecondsPerDay;
    const questions = database.prepare('DELETE FROM questions WHERE asked_at < ?').run(oldest);
    const feedback = database.prepare('DELETE FROM feedback WHERE at < ?').run(oldest);
    const explanations = database.prepare('DELETE FROM explanations WHERE at < ?').run(oldest);
    database.prepare('DELETE FROM notices WHERE at < ?').run(oldest);
    if (questions.changes + feedback.changes + explanations.changes > 0) this.#holdsDeleted = true;
    if (!this.#holdsDeleted) return;
    // Pages that SQLite rearranged contain copies that secure_delete does not reach; a rewritten file contains none.
    database.exec('VACUUM');
    const checkpoint: { readonly busy: number } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (checkpoint.busy === 0) {
      this.#holdsDeleted = false;
      return;
    }
    throw new QuestionLogError(
      `The question log "${path}" cannot delete its oldest questions: another program has kept reading the file for too long. Close that program.`,
    );
  }

  /** Closes the file. */
  close(): void {
    this.#options.database.close();
  }
}
