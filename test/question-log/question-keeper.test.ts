import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { QuestionKeeper } from '../../src/question-log/question-keeper.ts';
import type { Task } from '../../src/question-log/task.ts';
import { asked, bytesOf, day, newLogPath, noon } from './support.ts';

const idle: Task = { events: [], request: null, last: false };
const hour = 3_600_000;

describe('a question keeper', () => {
  it('deletes questions past their time when it opens the file, and then once per hour', async () => {
    const path = await newLogPath();
    const clock = { now: noon };
    const options = { path, days: 30, lockWait: 20, now: () => clock.now };
    const first = new QuestionKeeper(options);
    const texts = ['the oldest one', 'the second one', 'the youngest one'];
    const events = texts.map((text, place) => ({ at: noon + place * hour, event: asked({ text }) }));
    first.carryOut({ events, request: null, last: true });
    const kept = async (): Promise<readonly string[]> => {
      const bytes = await bytesOf(path);
      return texts.filter((text) => bytes.includes(text));
    };
    expect(await kept()).toEqual(texts);

    clock.now = noon + 30 * day + 1;
    const keeper = new QuestionKeeper(options);
    keeper.carryOut(idle);
    expect(await kept()).toEqual(texts.slice(1));
    clock.now += hour - 1;
    keeper.carryOut(idle);
    expect(await kept()).toEqual(texts.slice(1));
    clock.now += 1;
    keeper.carryOut({ ...idle, last: true });
    expect(await kept()).toEqual(texts.slice(2));
  });

  it('reads while another program keeps it from writing', async () => {
    const path = await newLogPath();
    const keeper = new QuestionKeeper({ path, days: 30, lockWait: 20, now: () => noon });
    const question = asked();
    keeper.carryOut({ ...idle, events: [{ at: noon, event: question }] });
    const other = new DatabaseSync(path);
    onTestFinished(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    const request = { type: 'question', key: question.key } as const;
    expect(keeper.carryOut({ events: [{ at: noon, event: asked() }], request, last: false })).toEqual({
      written: false,
      failure: `The question log "${path}" cannot be used: another program has locked it (database is locked). Close that program; only one bot may write to the file.`,
      answer: {
        claimed: null,
        insights: null,
        question: { key: question.key, text: question.text, language: 'en' },
      },
    });
    other.exec('ROLLBACK');
    expect(keeper.carryOut({ ...idle, last: true })).toMatchObject({ written: true, failure: null });
  });
});
