import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/question-log/open-database.ts';
import { describeFailure } from '../../src/question-log/question-log-error.ts';
import { QuestionStore } from '../../src/question-log/question-store.ts';
import { asked, bytesOf, day, newLogPath, noon, openStore, picked, rated } from './support.ts';

describe('a question store', () => {
  it('keeps questions when it is closed and opened again', async () => {
    const path = await newLogPath();
    const first = openStore(path);
    first.write([
      { at: noon, event: asked({ key: 'abcdefghijk', text: 'Qui est <@42> ?', language: 'fr' }) },
    ]);
    first.close();
    expect(openStore(path).question('abcdefghijk')).toEqual({
      key: 'abcdefghijk',
      text: 'Qui est … ?',
      language: 'fr',
    });
  });

  it('has no question for an unknown key', async () => {
    expect(openStore(await newLogPath()).question('abcdefghijk')).toBeNull();
  });

  it('waits until what it wrote is on the disk, so that a power cut loses nothing', async () => {
    const database = openDatabase(await newLogPath(), 0);
    onTestFinished(() => database.close());
    // FULL: every commit is synchronised. WAL alone would do that only at a checkpoint, and OFF never.
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('is readable by its owner alone', async () => {
    const path = await newLogPath();
    openStore(path).write([{ at: noon, event: asked() }]);
    const modes = await Promise.all(
      [dirname(path), path, `${path}-wal`, `${path}-shm`].map(
        async (each) => (await stat(each)).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600]);
  });

  it('keeps the first of two questions with one key', async () => {
    const store = openStore(await newLogPath());
    const first = asked({ text: 'first' });
    store.write([{ at: noon, event: first }]);
    store.write([{ at: noon, event: { ...first, text: 'second' } }]);
    expect(store.question(first.key)?.text).toBe('first');
    expect(store.insights(1).counts.asked).toBe(1);
  });

  it('keeps the last pick for a question, and none for an unknown question', async () => {
    const store = openStore(await newLogPath());
    const question = asked({ verdict: 'suggestions', entry: 'ferry-cost' });
    const events = [
      question,
      picked(question.key, 'one'),
      picked(question.key, 'two'),
      picked('unknown-key', 'one'),
    ];
    store.write(events.map((event) => ({ at: noon, event })));
    expect(store.insights(1).offered).toMatchObject([{ picks: [{ entry: 'two', count: 1 }] }]);
  });

  it('keeps ratings without a question, and with an unknown one', async () => {
    const store = openStore(await newLogPath());
    store.write([rated(), rated({ key: 'unknown-key' })].map((event) => ({ at: noon, event })));
    expect(store.insights(1).unhelpful).toEqual([
      expect.objectContaining({ id: 'ferry-cost', unhelpful: 2, corrected: 0, meant: [], questions: [] }),
    ]);
  });

  it('keeps all events of a call or none if the disk is full', async () => {
    const path = await newLogPath();
    const database = openDatabase(path, 50);
    const store = new QuestionStore({ path, database, days: 90, now: () => noon });
    onTestFinished(() => store.close());
    store.write([{ at: noon, event: asked({ key: 'before-full' }) }]);
    database.exec('PRAGMA max_page_count = 8');
    const many = Array.from({ length: 200 }, () => ({ at: noon, event: asked() }));
    let failure: unknown;
    try {
      store.write(many);
    } catch (error) {
      failure = error;
    }
    expect(describeFailure(failure, path)).toBe(
      `The question log "${path}" cannot be used: the disk is full (database or disk is full). Free some space on it.`,
    );
    expect(store.insights(1).counts.asked).toBe(1);
    database.exec('PRAGMA max_page_count = 1000000');
    store.write(many);
    expect(store.insights(1).counts.asked).toBe(201);
  });
});

/** Pseudorandom numbers from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('what is past its time', () => {
  // These numbers make SQLite move rows from page to page, and leave copies where they were.
  it.each([2, 4, 13, 18])('is in no byte of the files, and the rest is (%i)', async (seed) => {
    const path = await newLogPath();
    let now = noon;
    const store = openStore(path, { days: 30, now: () => now });
    const random = numbersFrom(seed);
    const rows = Array.from({ length: 400 }, (_, index) => {
      const at = noon + Math.floor(random() * 1_000);
      const key = `key${seed}-${index}`;
      const question = asked({ key, text: `[mmm${index}x]${'s'.repeat(Math.floor(random() * 280))}` });
      const rating = rated({ key, id: `[rated${index}x]` });
      if (random() >= 0.5) return { at, index, events: [question, rating] };
      const pickedKey = `key${seed}-${Math.floor(random() * (index + 1))}`;
      const entry = 'some-long-entry-id'.slice(0, Math.floor(random() * 19));
      return { at, index, events: [question, rating, picked(pickedKey, entry)] };
    });
    for (let first = 0; first < rows.length; first += 20) {
      const some = rows.slice(first, first + 20);
      store.write(some.flatMap(({ at, events }) => events.map((event) => ({ at, event }))));
    }
    for (const age of [250, 500, 750]) {
      now = noon + 30 * day + age;
      store.deleteOld();
      const bytes = await bytesOf(path);
      const kept = rows.filter(({ index }) => bytes.includes(`[mmm${index}x]`));
      expect(kept).toEqual(rows.filter(({ at }) => at >= noon + age));
      expect(rows.filter(({ index }) => bytes.includes(`[rated${index}x]`))).toEqual(kept);
    }
  });

  it('is reported as still there if another program reads the file all the while', async () => {
    const path = await newLogPath();
    const store = openStore(path);
    store.write([{ at: noon - 100 * day, event: asked() }]);
    const reader = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM questions').get();
    expect(() => store.deleteOld()).toThrow(
      `The question log "${path}" cannot delete its oldest questions: another program has kept reading the file for too long. Close that program.`,
    );
  });
});

describe('a file is refused', () => {
  it('if it is from a newer version', async () => {
    const path = await newLogPath();
    openStore(path).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(() => openDatabase(path, 50)).toThrow(
      `The question log "${path}" was made by a newer version of the bot: its tables have version 2, and this bot knows version 1. Run the newer bot, or set QUESTION_LOG to another path.`,
    );
  });

  it('if it is the database of another program', async () => {
    const path = await newLogPath();
    await mkdir(dirname(path));
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    expect(() => openDatabase(path, 50)).toThrow(
      `The file "${path}" is not a question log: it was made by another program. Set QUESTION_LOG to another path.`,
    );
  });

  it('if its tables are damaged', async () => {
    const path = await newLogPath();
    const store = openStore(path);
    store.write(Array.from({ length: 300 }, () => ({ at: noon, event: asked() })));
    store.deleteOld();
    store.close();
    const { size } = await stat(path);
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(size - 8_192, 0x5a), 0, size - 8_192, 8_192);
    await file.close();
    let failure: unknown;
    try {
      openDatabase(path, 50);
    } catch (error) {
      failure = error;
    }
    expect(describeFailure(failure, path)).toContain('the file is damaged');
  });
});
