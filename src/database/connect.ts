import type { Sql } from 'postgres';

/** A pool of connections to PostgreSQL. */
export type Database = Sql;

export interface ConnectOptions {
  /** How many connections there may be at once. */
  readonly connections: number;
  /** What the connections are for, as the database's own views show it. */
  readonly purpose: string;
  /** Called with what a connection hears once it listens, and when it is closed. */
  readonly listener?: Listener;
}

interface Listener {
  readonly onNotice: (text: string) => void;
  readonly onClose: () => void;
}

/** In seconds. */
const connectTimeout = 5;
/** How long a statement may take, in milliseconds. */
const statementTimeout = 10_000;

/** Prepares connections to a database; the first statement opens one. The driver is loaded here, and nowhere else. */
export async function connect(
  url: string,
  { connections, purpose, listener }: ConnectOptions,
): Promise<Database> {
  const { default: postgres } = await import('postgres');
  // The driver's own `listen` connects again by itself, and what was told in between is lost without anybody's knowing.
  const listening = listener && {
    onnotify: (_: string, text: string) => listener.onNotice(text),
    onclose: () => listener.onClose(),
    max_lifetime: null,
  };
  return postgres(url, {
    ...listening,
    max: connections,
    connect_timeout: connectTimeout,
    connection: { application_name: `sidebar ${purpose}`, statement_timeout: statementTimeout },
    // One round trip less for each connection: no arrays or types of one's own are used.
    fetch_types: false,
    // The driver prints notices.
    onnotice: () => undefined,
  });
}

/** A database's name for messages: host, port and name, without user and password. */
export function databaseName(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}
