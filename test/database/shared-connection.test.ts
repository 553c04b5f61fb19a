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

/** A connection, what it logs, and how often it was opened. */
function connectTo(url: string, patience = 60_000) {
  const logged: LogLine[] = [];
  const opened: Database[] = [];
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
    prepare: async (database) => void opened.push(database),
    patience,
  });
  onTestFinished(() => connection.close());
  return { connection, opened, said: () => logged.map(({ msg }) => msg) };
}

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
    const server = await connection.carryOut(servedBy);
    process.kill(server, 'SIGSTOP');
    onTestFinished(() => void process.kill(server, 'SIGCONT'));
    await expect(connection.carryOut(servedBy)).rejects.toThrow('CONNECTION_DESTROYED');
    expect(await connection.carryOut(servedBy)).not.toBe(server);
    expect(said()).toEqual([expect.stringContaining('it did not answer in time'), 'The database is back']);
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
