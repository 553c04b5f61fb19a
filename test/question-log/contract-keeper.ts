import { onTestFinished } from 'vitest';
import type { Insights } from '../../src/question-log/insights.ts';
import { PostgresKeeper } from '../../src/question-log/postgres-keeper.ts';
import { QuestionKeeper } from '../../src/question-log/question-keeper.ts';
import type { StampedEvent } from '../../src/question-log/question-store.ts';
import type { Task, TaskResult } from '../../src/question-log/task.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';
import { newLogPath, noon } from './support.ts';

interface Keeper {
  carryOut(task: Task): TaskResult | Promise<TaskResult>;
}

/** A keeper of either kind, with a clock that the test sets. */
export interface TestKeeper {
  readonly write: (...events: readonly StampedEvent[]) => Promise<TaskResult>;
  readonly insights: (days?: number, story?: string | null) => Promise<Insights | null>;
  readonly question: (key: string) => Promise<TaskResult['answer']['question']>;
  readonly claim: (...notices: readonly string[]) => Promise<boolean | null>;
  readonly release: (...notices: readonly string[]) => Promise<unknown>;
  /** What another process sees, or this one after a restart. */
  readonly again: () => TestKeeper;
  now: number;
}

const keeperOf: Readonly<
  Record<string, (postgres: TestPostgres | null) => Promise<(now: () => number) => Keeper>>
> = {
  'an SQLite file': async () => {
    const path = await newLogPath();
    return (now) => new QuestionKeeper({ path, days: 90, lockWait: 5_000, now });
  },
  'a PostgreSQL database': async (postgres) => {
    const url = postgres === null ? '' : await testDatabase(postgres);
    return (now) => new PostgresKeeper({ url, days: 90, now });
  },
};

/** Opens a new log in a file, or in a database of this server. */
export async function openKeeper(place: string, postgres: TestPostgres | null): Promise<TestKeeper> {
  const create = await keeperOf[place]?.(postgres);
  if (create === undefined) throw new Error(`There is no ${place}.`);
  const begin = (): TestKeeper => {
    const keeper: Keeper = create(() => test.now);
    onTestFinished(async () => {
      await keeper.carryOut({ events: [], request: null, last: true });
    });
    const carryOut = async (
      events: readonly StampedEvent[],
      request: Task['request'] = null,
    ): Promise<TaskResult> => keeper.carryOut({ events, request, last: false });
    const test: TestKeeper = {
      now: noon,
      write: (...events) => carryOut(events),
      insights: async (days = 7, story = null) =>
        (await carryOut([], { type: 'insights', days, story })).answer.insights,
      question: async (key) => (await carryOut([], { type: 'question', key })).answer.question,
      claim: async (...notices) => (await carryOut([], { type: 'claim', notices })).answer.claimed,
      release: async (...notices) => carryOut([], { type: 'release', notices }),
      again: begin,
    };
    return test;
  };
  return begin();
}
