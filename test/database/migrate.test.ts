import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testDatabase } from '../support/test-database.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres();
});

afterAll(() => (hasPostgres ? postgres.close() : undefined));

async function open(url: string): Promise<Database> {
  const database = await connect(url, { connections: 1, purpose: 'test' });
  onTestFinished(() => database.end());
  return database;
}

async function columnsIn(database: Database): Promise<readonly object[]> {
  return database`
    SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY table_name, column_name`;
}

describe.skipIf(!hasPostgres)('the tables', () => {
  let columnsOfNew: readonly object[];

  beforeAll(async () => {
    const database = await connect(await postgres.newDatabase(), { connections: 1, purpose: 'test' });
    await migrate(database, 'test');
    columnsOfNew = await columnsIn(database);
    await database.end();
  });

  it('are made once, although several processes start together', async () => {
    const url = await testDatabase(postgres);
    const databases = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    await Promise.all(databases.map((each) => migrate(each, 'test')));
    const [database] = databases;
    const versions = await (database as Database)`SELECT version FROM sidebar_migrations ORDER BY version`;
    expect(versions.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it.each(migrations.map((_, index) => index + 1))(
    'of version %i come to be as new ones are, and keep their rows',
    async (version) => {
      const old = await open(await testDatabase(postgres));
      await old`CREATE TABLE sidebar_migrations (version integer PRIMARY KEY)`;
      for (const [index, statements] of migrations.slice(0, version).entries()) {
        await old.unsafe(statements);
        await old`INSERT INTO sidebar_migrations VALUES (${index + 1})`;
      }
      await old`INSERT INTO sidebar_questions (key, asked_at, text, language, verdict) VALUES ('a', 1, 'Who?', 'en', 'nothing')`;
      const [{ knows } = { knows: false }] = await old<{ knows: boolean }[]>`
        SELECT to_regclass('sidebar_dismissed') IS NOT NULL AS knows`;
      if (knows) await old`INSERT INTO sidebar_dismissed (wording) VALUES ('a wording')`;
      await migrate(old, 'test');
      expect(await columnsIn(old)).toEqual(columnsOfNew);
      expect(await old`SELECT text FROM sidebar_questions`).toMatchObject([{ text: 'Who?' }]);
      expect(await old`SELECT wording, story FROM sidebar_dismissed`).toMatchObject(
        knows ? [{ wording: 'a wording', story: null }] : [],
      );
    },
  );
});
