import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Timeouts } from '../../src/question-log/question-log-in-worker.ts';
import type { QuestionLog } from '../../src/question-log/question-log.ts';
import { openQuestionLog } from './compiled.ts';
import { asked, newLogPath, picked, rated } from './support.ts';

/** So long, in milliseconds, that it never runs out in a test. */
const forEver = 600_000;

/** Soon after a failure there is another attempt, and whatever else takes long is waited for. */
const testTimeouts: Partial<Timeouts> = {
  lockWait: 20,
  firstRetry: 20,
  lastRetry: 20,
  answerWait: forEver,
  closeWait: forEver,
};

/** A log and the lines that it has reported. */
function openLog(path: string, timeouts: Partial<Timeouts> = {}): { log: QuestionLog; lines: string[] } {
  const lines: string[] = [];
  const report = {
    info: (line: string) => void lines.push(`info: ${line}`),
    warn: (line: string) => void lines.push(`warn: ${line}`),
  };
  const log = openQuestionLog(
    { place: { kind: 'file', path }, days: 90, report },
    { ...testTimeouts, ...timeouts },
  );
  onTestFinished(() => log.close());
  return { log, lines };
}

/** A connection that is closed when the test ends. */
function connect(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  onTestFinished(() => database.close());
  return database;
}

describe('a question log', () => {
  it('returns what was recorded before', async () => {
    const { log, lines } = openLog(await newLogPath());
    const before = Date.now();
    const question = asked({ text: 'Where is <#42>?', verdict: 'suggestions', entry: 'ferry-cost' });
    log.record(question);
    log.record(picked(question.key, 'ferry-size'));
    log.record(rated({ key: question.key }));
    expect(await log.question(question.key)).toEqual({
      key: question.key,
      text: 'Where is …?',
      language: 'en',
    });
    const insights = await log.insights(7);
    expect(insights?.counts).toMatchObject({ asked: 1, offered: 1, unhelpful: 1 });
    expect(insights?.offered[0]?.lastAskedAt).toBeGreaterThanOrEqual(before);
    expect(lines).toEqual([]);
  });

  it('keeps what was recorded just before it is closed, and closes the file', async () => {
    const path = await newLogPath();
    const { log, lines } = openLog(path);
    const questions = Array.from({ length: 2_500 }, () => asked());
    for (const question of questions) log.record(question);
    await log.close();
    expect(await readdir(dirname(path))).toEqual(['questions.sqlite']);
    expect(connect(path).prepare('SELECT count(*) AS count FROM questions').get()).toEqual({ count: 2_500 });
    expect(lines).toEqual([]);
  });

  it('keeps and returns nothing once it is closed', async () => {
    const { log } = openLog(await newLogPath());
    await log.close();
    log.record(asked());
    expect(await log.insights(7)).toBeNull();
    expect(await log.question('abcdefghijk')).toBeNull();
    await log.close();
  });
});

describe('a question log whose file fails', () => {
  it('reports that once, and once that it works again, and loses nothing', async () => {
    const path = await newLogPath();
    await writeFile(dirname(path), 'in the way');
    const { log, lines } = openLog(path);
    const questions = Array.from({ length: 3 }, () => asked());
    for (const question of questions) {
      log.record(question);
      expect(await log.question(question.key)).toBeNull();
    }
    expect(lines).toEqual([
      `warn: The question log "${path}" cannot be used: the file cannot be opened for writing (EEXIST: file already exists, mkdir '${dirname(path)}'). Give the user who runs the bot read and write access to the folder "${dirname(path)}", or set QUESTION_LOG to another path.`,
    ]);
    await rm(dirname(path));
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines[1]).toBe(`info: The question log "${path}" works again. Nothing was lost.`);
    expect((await log.insights(1))?.counts.asked).toBe(3);
  });

  it('says what to do about a damaged file, and creates a new one when it is gone', async () => {
    const path = await newLogPath();
    await mkdir(dirname(path));
    await writeFile(path, 'This is no database. '.repeat(500));
    const { log, lines } = openLog(path);
    log.record(asked());
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toBe(
      `warn: The question log "${path}" cannot be used: the file is damaged, or not a question log (file is not a database). Move it and the files named like it (-wal, -shm) elsewhere; the bot then creates a new one. Or set QUESTION_LOG to another path.`,
    );
    await rename(path, `${path}.damaged`);
    await expect.poll(() => lines).toHaveLength(2);
    expect((await log.insights(1))?.counts.asked).toBe(1);
  });

  it('reports that another program has locked the file', async () => {
    const path = await newLogPath();
    const { log, lines } = openLog(path);
    await log.insights(1);
    const other = connect(path);
    other.exec('BEGIN EXCLUSIVE');
    const question = asked();
    log.record(question);
    expect(await log.question(question.key)).toBeNull();
    expect(lines).toEqual([
      `warn: The question log "${path}" cannot be used: another program has locked it (database is locked). Close that program; only one bot may write to the file.`,
    ]);
    other.exec('COMMIT');
    await expect.poll(() => lines).toHaveLength(2);
    expect(await log.question(question.key)).not.toBeNull();
  });

  it('returns nothing if the answer takes too long, and continues', async () => {
    const path = await newLogPath();
    const { log, lines } = openLog(path, { lockWait: forEver, answerWait: 100 });
    await expect.poll(async () => log.insights(1)).not.toBeNull();
    const other = connect(path);
    other.exec('BEGIN EXCLUSIVE');
    const question = asked();
    log.record(question);
    expect(await Promise.all([log.insights(1), log.question(question.key)])).toEqual([null, null]);
    other.exec('COMMIT');
    await expect.poll(async () => log.question(question.key)).not.toBeNull();
    expect(lines).toEqual([]);
  });

  it('keeps at most 10,000 events until it works, and reports how many were lost', async () => {
    const path = await newLogPath();
    await writeFile(dirname(path), 'in the way');
    const { log, lines } = openLog(path);
    for (let count = 0; count < 10_007; count += 1) log.record(rated());
    await rm(dirname(path));
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines[1]).toBe(`info: The question log "${path}" works again. 7 events were lost.`);
    expect((await log.insights(1))?.counts.unhelpful).toBe(10_000);
  });

  it('closes in time, and reports what was lost', async () => {
    const path = await newLogPath();
    const { log, lines } = openLog(path, { lockWait: forEver, closeWait: 20 });
    await log.insights(1);
    const other = connect(path);
    other.exec('BEGIN EXCLUSIVE');
    log.record(asked());
    await log.close();
    other.exec('ROLLBACK');
    expect(lines).toEqual([`warn: The question log "${path}" is closed. 1 event was lost.`]);
  });
});
