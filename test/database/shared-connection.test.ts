import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { SharedConnection } from '../../src/database/shared-connection.ts';
import { createLog } from '../../src/log.ts';
import type { LogLine } from '../support/bot.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
});

afterAll(() => (hasPostgres ? postgres.close() : undefined));

/** A connection, what it logs and hears, and how often it was opened. */
function connectTo(url: string, patience = 60_000) {
  const logged: LogLine[] = [];
  const opened: Database[] = [];
  const heard: string[] = [];
  const connection = new SharedConnection({
    url,
    purpose: 'test',
    log: createLog({
      level: 'info',
      token: null,
      pretty: false,
      write: (line) => logged.push(JSON.parse(line)),
    }),
    says: { away: 'Nothing is shared.', back: 'The database is back' },
    channel,
    onNotice: (text) => heard.push(text),
    onListening: (database) => void opened.push(database),
    patience,
  });
  onTestFinished(() => connection.close());
  return { connection, opened, heard, said: () => logged.map(({ msg }) => msg) };
}

const channel = 'sidebar_test';

/** Tells everybody who listens a text. */
const tell = (text: string) => (database: Database) => database`SELECT pg_notify(${channel}, ${text})`;

/** The process of the server that serves a connection. */
const servedBy = async (database: Database): Promise<number> => {
  const [row] = await database<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  return row?.pid ?? 0;
};

const failing = (database: Database) => database`SELECT missing`;

describe.skipIf(!hasPostgres)('the connection to a shared database', () => {
  it('is opened for the first step, and kept', async () => {
    const { connection, opened, said } = connectTo(await testDatabase(postgres));
    expect(connection.isOpen).toBe(false);
    const first = await connection.carryOut(servedBy);
    expect(await connection.carryOut(servedBy)).toBe(first);
    expect(connection.isOpen).toBe(true);
    expect(opened).toHaveLength(1);
    expect(said()).toEqual([]);
  });

  it('is opened once for steps that come at once', async () => {
    const { connection, opened } = connectTo(await testDatabase(postgres));
    const [one, other] = await Promise.all([connection.carryOut(servedBy), connection.carryOut(servedBy)]);
    expect(one).toBe(other);
    expect(opened).toHaveLength(1);
  });

  it('hears what is sent on its channel, but neither its own calls nor those of others', async () => {
    const url = await testDatabase(postgres);
    const [one, other] = [connectTo(url), connectTo(url)];
    await one.connection.carryOut(servedBy);
    for (let beat = 0; beat < 3; beat += 1) {
      await other.connection.callBack();
      // Notices come in order: what was called before has been heard by both.
      await one.connection.carryOut(tell(`news ${beat}`));
      await expect.poll(() => other.heard).toContain(`news ${beat}`);
    }
    await expect.poll(() => one.heard).toEqual(['news 0', 'news 1', 'news 2']);
    expect([one.opened.length, other.opened.length]).toEqual([1, 1]);
  });

  it('is reopened when it no longer hears anything, although its steps still succeed', async () => {
    const url = await testDatabase(postgres);
    const { connection, heard } = connectTo(url);
    const server = await connection.carryOut(servedBy);
    await connection.callBack();
    await postgres.refuseListeners(url);
    expect(await connection.carryOut(servedBy)).toBe(server);
    await expect
      .poll(async () => {
        await connection.callBack().catch(() => undefined);
        return connection.isOpen;
      })
      .toBe(false);
    await postgres.admit(url);
    await expect
      .poll(async () => {
        await connection.carryOut(tell('news')).catch(() => undefined);
        return heard;
      })
      .toContain('news');
  });

  it('is given up when a step fails, which is logged once until it is back', async () => {
    const { connection, opened, said } = connectTo(await testDatabase(postgres));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(connection.carryOut(failing)).rejects.toThrow('missing');
      expect(connection.isOpen).toBe(false);
    }
    await connection.carryOut(servedBy);
    await connection.carryOut(servedBy);
    expect(opened).toHaveLength(3);
    expect(said()).toEqual([
      expect.stringMatching(/^The database ".*" cannot be used: .*missing.* Nothing is shared\.$/u),
      'The database is back',
    ]);
  });

  it('is given up when the database answers no more although nobody has closed it', async () => {
    const { connection, said } = connectTo(await testDatabase(postgres), 500);
    // On a busy machine it may take more than one attempt to connect in time.
    const connected = () => connection.carryOut(servedBy).catch(() => 0);
    let server = 0;
    await expect.poll(async () => (server = await connected())).not.toBe(0);
    const before = said().length;
    process.kill(server, 'SIGSTOP');
    onTestFinished(() => void process.kill(server, 'SIGCONT'));
    await expect(connection.carryOut(servedBy)).rejects.toThrow('CONNECTION_DESTROYED');
    await expect.poll(connected).not.toBe(0);
    expect(await connected()).not.toBe(server);
    expect(said().slice(before)).toEqual([
      expect.stringContaining('it did not answer in time'),
      'The database is back',
    ]);
  });

  it('carries out a last step where there is a connection, and says nothing if that fails', async () => {
    const { connection, said } = connectTo(await testDatabase(postgres));
    await connection.carryOut(servedBy);
    const steps: string[] = [];
    await connection.close(async (database) => {
      steps.push('last');
      await database`SELECT missing`;
    });
    await connection.close(async () => void steps.push('after the end'));
    const unused = connectTo(await testDatabase(postgres));
    await unused.connection.close(async () => void steps.push('without a connection'));
    expect(steps).toEqual(['last']);
    expect(said()).toEqual([]);
  });
});
