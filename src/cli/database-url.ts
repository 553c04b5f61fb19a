import * as v from 'valibot';
import { databaseUrl } from '../settings/scaling-settings.ts';
import { UsageError } from './command-line.ts';
import type { Environment } from './io.ts';

/** The database in DATABASE_URL; null if there is none. Throws a UsageError, which never shows the address: it may contain a password. */
export function readDatabaseUrl(environment: Environment): string | null {
  const setting = environment['DATABASE_URL']?.trim() ?? '';
  if (setting === '') return null;
  const read = v.safeParse(databaseUrl, setting);
  if (!read.success) throw new UsageError(`DATABASE_URL ${read.issues[0].message}`);
  return read.output;
}
