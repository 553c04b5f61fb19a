import { onTestFinished } from 'vitest';
import type { TestPostgres } from './postgres.ts';

/** An empty database for the test that runs, given back once it has closed what it opened. */
export async function testDatabase(postgres: TestPostgres): Promise<string> {
  const address = await postgres.newDatabase();
  onTestFinished(() => postgres.giveBack(address));
  return address;
}
