import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Conversations } from '../../../src/conversation/conversations.ts';
import { nothingSaid, type Remembered } from '../../../src/conversation/turn.ts';
import { connect, type Database } from '../../../src/database/connect.ts';
import { limitPerMinute, type ReaderLimit } from '../../../src/discord/reader-limit.ts';
import { SharedReaders } from '../../../src/discord/readers/shared-readers.ts';
import { createLog } from '../../../src/log.ts';
import type { LogLine } from '../../support/bot.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { testDatabase } from '../../support/test-database.ts';

const here = { userId: '200000000000000001', place: '300000000000000001' };
const saying = (id: string): Remembered => ({
  ...nothingSaid,
  said: { kind: 'entry', id },
  offered: ['ferry-cost'],
  language: 'fr',
});
let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
});

afterAll(() => (hasPostgres ? postgres.close() : undefined));

/** What stands for a process: what it remembers of readers, and how it limits them. */
interface Process {
  readonly conversations: Conversations;
  readonly limit: ReaderLimit;
  readonly logged: LogLine[];
  close(): Promise<void>;
}

/** A process that shares readers. It has found the database when it has heard of the others' conversations. */
function start(url: string): Process {
  const logged: LogLine[] = [];
  const conversations = new Conversations();
  const shared = new SharedReaders({
    url,
    conversations,
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => logged.push(JSON.parse(line)),
    }),
    timing: { delay: 1, heartbeat: 500 },
  });
  onTestFinished(() => shared.close());
  return { conversations, limit: limitPerMinute(3, shared), logged, close: () => shared.close() };
}

const saidIn = ({ conversations }: Process): string | undefined => conversations.recall(here).said?.id;

/** Two processes that hear each other. */
async function startTwo(url: string): Promise<readonly [Process, Process]> {
  const [one, other] = [start(url), start(url)];
  const greeting = { userId: '1', place: '1' };
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    await expect
      .poll(() => {
        from.conversations.remember(greeting, saying('hello'));
        return to.conversations.recall(greeting).said?.id;
      })
      .toBe('hello');
  }
  return [one, other];
}

async function open(url: string): Promise<Database> {
  const database = await connect(url, { connections: 1, purpose: 'test' });
  onTestFinished(() => database.end());
  return database;
}

describe.skipIf(!hasPostgres)('processes that share readers', () => {
  it('go on with a conversation that began in another', async () => {
    const [one, other] = await startTwo(await testDatabase(postgres));
    one.conversations.remember(here, saying('bridge-length'));
    await expect.poll(() => other.conversations.recall(here)).toEqual(saying('bridge-length'));
    other.conversations.remember(here, saying('bridge-colour'));
    await expect.poll(() => saidIn(one)).toBe('bridge-colour');
  });

  it('count the questions of a reader together', async () => {
    const [one, other] = await startTwo(await testDatabase(postgres));
    for (let asked = 0; asked < 3; asked += 1) expect(await one.limit.take(here.userId)).toBe(0);
    // What follows in the same notices has been heard as well.
    one.conversations.remember(here, saying('bridge-length'));
    await expect.poll(() => saidIn(other)).toBe('bridge-length');
    expect(await other.limit.take(here.userId)).toBeGreaterThan(0);
    expect(await other.limit.take('200000000000000002')).toBe(0);
  });

  it('tell everything of many readers at once', async () => {
    const [one, other] = await startTwo(await testDatabase(postgres));
    const readers = Array.from({ length: 500 }, (_, index) => ({ userId: String(index), place: '7' }));
    for (const reader of readers) one.conversations.remember(reader, saying('bridge-length'));
    await expect
      .poll(() => readers.filter((reader) => other.conversations.recall(reader).said === null))
      .toEqual([]);
  });

  it('remember the last ten minutes when they start, what was told by one that stopped too', async () => {
    const url = await testDatabase(postgres);
    const [one] = await startTwo(url);
    one.conversations.remember(here, saying('bridge-length'));
    await one.close();
    const late = start(url);
    await expect.poll(() => saidIn(late)).toBe('bridge-length');
  });

  it('keep ids and languages only, and delete what is over', async () => {
    const url = await testDatabase(postgres);
    const [one, other] = await startTwo(url);
    one.conversations.remember(here, saying('bridge-length'));
    await expect.poll(() => saidIn(other)).toBe('bridge-length');
    const database = await open(url);
    const rows = () => database`SELECT * FROM sidebar_conversations WHERE user_id = ${here.userId}`;
    expect(await rows()).toEqual([
      {
        place: here.place,
        user_id: here.userId,
        remembered: saying('bridge-length'),
        at: expect.any(Date),
      },
    ]);
    await database`UPDATE sidebar_conversations SET at = at - interval '11 minutes'`;
    await expect.poll(rows).toEqual([]);
  });

  it('go on alone while the database is away, say so once, and share again when it is back', async () => {
    const [one, other] = await startTwo(await testDatabase(postgres));
    await postgres.crash();
    one.conversations.remember(here, saying('bridge-length'));
    expect(saidIn(one)).toBe('bridge-length');
    for (let asked = 0; asked < 3; asked += 1) expect(await one.limit.take(here.userId)).toBe(0);
    expect(await one.limit.take(here.userId)).toBeGreaterThan(0);
    const warnings = () => one.logged.filter(({ level }) => level === 40);
    await expect.poll(warnings).toHaveLength(1);
    expect(saidIn(other)).toBeUndefined();
    await postgres.start();
    await expect.poll(() => saidIn(other)).toBe('bridge-length');
    await expect
      .poll(() => one.logged.map(({ msg }) => msg))
      .toEqual([
        expect.stringMatching(
          /^The database ".+" cannot be used: .+ Until it is back, each process counts and remembers what it is asked on its own\.$/u,
        ),
        'The database is back, and processes share limits and conversations again',
      ]);
  });

  it('hear each other although their connections are ended', async () => {
    const [one, other] = await startTwo(await testDatabase(postgres));
    for (let round = 1; round <= 5; round += 1) {
      one.conversations.remember(here, saying(`entry-${round}`));
      await postgres.dropConnections();
      await expect.poll(() => saidIn(other)).toBe(`entry-${round}`);
    }
  });

  it('hear each other again after one could not listen', async () => {
    const url = await testDatabase(postgres);
    const [one, other] = await startTwo(url);
    await postgres.refuseListeners(url);
    const warnings = () =>
      [one, other].map(({ logged }) => logged.filter(({ level }) => level === 40).length);
    await expect.poll(warnings).toEqual([1, 1]);
    await postgres.admit(url);
    await expect
      .poll(() => {
        one.conversations.remember(here, saying('bridge-length'));
        return saidIn(other);
      })
      .toBe('bridge-length');
  });

  it('ignore what another version of the bot tells and keeps', async () => {
    const url = await testDatabase(postgres);
    const [one, other] = await startTwo(url);
    const database = await open(url);
    for (const text of ['', '{}', '{"from":"x","news":[{"userId":1}]}', '[]'])
      await database`SELECT pg_notify('sidebar_readers', ${text})`;
    await database`INSERT INTO sidebar_conversations VALUES ('7', '9', '{"said":"what"}', now())`;
    one.conversations.remember(here, saying('bridge-length'));
    await expect.poll(() => saidIn(other)).toBe('bridge-length');
    const late = start(url);
    await expect.poll(() => saidIn(late)).toBe('bridge-length');
    expect(late.conversations.recall({ userId: '9', place: '7' })).toEqual(nothingSaid);
  });
});
