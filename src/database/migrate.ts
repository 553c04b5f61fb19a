import type { Database } from './connect.ts';
import { DatabaseError } from './database-error.ts';
import { migrations } from './migrations.ts';

/** Identifies our advisory locks among those of other programs; arbitrary numbers, one for each kind. */
export const locks = {
  migrate: 0x51_4c_6f_01,
  expire: 0x51_4c_6f_02,
  forget: 0x51_4c_6f_03,
  agree: 0x51_4c_6f_04,
} as const;

/**
 * Brings the tables up to this version of the bot: forward only, all or nothing, by one process at a time.
 *
 * @throws DatabaseError if the tables are from a newer version; what the driver throws.
 */
export async function migrate(database: Database, name: string): Promise<void> {
  await database.begin(async (transaction) => {
    await transaction`SELECT pg_advisory_xact_lock(${locks.migrate})`;
    // Asked first: a user without the right to create tables may use those that there are.
    const [{ exists } = { exists: false }] = await transaction<{ exists: boolean }[]>`
      SELECT to_regclass('sidebar_migrations') IS NOT NULL AS exists`;
    if (!exists) await transaction`CREATE TABLE sidebar_migrations (version integer PRIMARY KEY)`;
    const [{ found } = { found: 0 }] = await transaction<{ found: number }[]>`
      SELECT coalesce(max(version), 0) AS found FROM sidebar_migrations`;
    if (found > migrations.length) {
      throw new DatabaseError(
        `The database "${name}" was used by a newer version of the bot: its tables have version ${found}, and this bot knows version ${migrations.length}. Run the newer bot, or set DATABASE_URL to another database.`,
      );
    }
    for (const [index, statements] of migrations.slice(found).entries()) {
      await transaction.unsafe(statements);
      await transaction`INSERT INTO sidebar_migrations (version) VALUES (${found + index + 1})`;
    }
  });
}
