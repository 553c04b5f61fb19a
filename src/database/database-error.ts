/** A database cannot be used; the message says which, why and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** Causes by the driver's, the system's or PostgreSQL's own code, each with what to do. */
const troubles: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ECONNREFUSED: ['nothing answers there', 'Start PostgreSQL, or check DATABASE_URL.'],
  ENOTFOUND: ['there is no such host', 'Check DATABASE_URL.'],
  EAI_AGAIN: ['the name of its host cannot be looked up', 'Check the network and DATABASE_URL.'],
  CONNECT_TIMEOUT: ['it did not answer in time', 'Check the network, and whether PostgreSQL is overloaded.'],
  CONNECTION_CLOSED: ['the connection was lost', 'Check whether PostgreSQL runs.'],
  CONNECTION_ENDED: ['the connection was lost', 'Check whether PostgreSQL runs.'],
  CONNECTION_DESTROYED: [
    'it did not answer in time',
    'Check the network, and whether PostgreSQL is overloaded.',
  ],
  ECONNRESET: ['the connection was lost', 'Check whether PostgreSQL runs.'],
  '28P01': ['it refuses the password', 'Check the user and the password in DATABASE_URL.'],
  '28000': ['it refuses the user', 'Check the user in DATABASE_URL, and pg_hba.conf.'],
  '3D000': ['there is no such database', 'Create it, or check DATABASE_URL.'],
  '42501': ['the user lacks a right', 'Let the user create tables in the database, or make it the owner.'],
  '53100': ['its disk is full', 'Free some space on it.'],
  '53300': ['it has no connection left', 'Raise max_connections, or run fewer processes: each takes five.'],
  '57014': ['a statement took too long', 'Check whether PostgreSQL is overloaded.'],
  '57P01': ['it is being stopped', 'Start it again.'],
  '57P02': ['it has crashed', 'Look at its log.'],
  '57P03': ['it is starting', 'Nothing has to be done.'],
};

/** Describes in one line why a database failed and what to do about it. Never shows its address as given, which has a password. */
export function describeDatabaseFailure(error: unknown, name: string): string {
  if (error instanceof DatabaseError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const [what, remedy] = troubles[code] ?? [message, 'Check DATABASE_URL and the log of PostgreSQL.'];
  return `The database "${name}" cannot be used: ${what}${code === '' ? '' : ` (${code})`}. ${remedy}`;
}
