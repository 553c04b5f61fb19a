import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

const debianServers = '/usr/lib/postgresql';
const folders = [
  ...(existsSync(debianServers)
    ? readdirSync(debianServers).map((version) => join(debianServers, version, 'bin'))
    : []),
  ...(process.env['PATH'] ?? '').split(':'),
];
const programs = folders.find((folder) =>
  ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
);

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
const isRoot = process.getuid?.() === 0;
const user: { readonly uid?: number; readonly gid?: number } = isRoot
  ? { uid: idOf('-u'), gid: idOf('-g') }
  : {};

/** Whether there is a PostgreSQL server to test with; if not, a line says that its tests are skipped. */
export const hasPostgres = programs !== undefined && (!isRoot || (user.uid ?? 0) > 0);

if (!hasPostgres) {
  process.stderr.write(
    'The tests of the database are skipped: there is no PostgreSQL server. On Debian and Ubuntu: apt-get install postgresql\n',
  );
}

/** Where the files of a new server are kept, which take initdb half a second of work; `npm ci` empties it. */
const dataCache = fileURLToPath(new URL('../../node_modules/.cache/sidebar-postgres', import.meta.url));

/** A PostgreSQL server of the tests' own, on loopback. */
export interface TestPostgres {
  /** Makes an empty database, or empties one that was given back, and returns its address. */
  newDatabase(): Promise<string>;
  /** Takes back a database that nobody uses any more: to make one is a fifth of a second of work. */
  giveBack(address: string): void;
  /** Ends every connection to all databases, as an administrator or a failover does. */
  dropConnections(): Promise<void>;
  /** Ends the connections that listen to notices in a database, and refuses new ones to it. */
  refuseListeners(address: string): Promise<void>;
  /** Lets new connections to a database in again. */
  admit(address: string): Promise<void>;
  /** Stops the server at once, as a crash does. */
  crash(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Stops it and removes its files. */
  close(): Promise<void>;
}

/** Starts a server with its files in a temporary folder. @param settings More of the server's settings, such as `max_connections`. */
export async function startPostgres(
  settings: Readonly<Record<string, string | number>> = {},
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'sidebar-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  makeData(folder, data);
  const port = await freePort();
  const addressOf = (name: string): string => `postgres://sidebar@127.0.0.1:${port}/${name}`;
  const given = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
  let server: ChildProcess | null = null;
  let databases = 0;
  const free: string[] = [];

  const start = async (): Promise<void> => {
    const options = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(programs ?? '', 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
  };
  const stop = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    if (server === null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    server = null;
    await exited;
  };
  const asAdmin = async <Result>(
    run: (sql: postgres.Sql) => Promise<Result>,
    address = addressOf('template1'),
  ): Promise<Result> => {
    const sql = postgres(address, { max: 1, onnotice: () => undefined });
    try {
      return await run(sql);
    } finally {
      await sql.end({ timeout: 0 });
    }
  };

  await start();
  return {
    newDatabase: async () => {
      const returned = free.pop();
      if (returned !== undefined) {
        await asAdmin(empty, returned);
        return returned;
      }
      databases += 1;
      const name = `test_${databases}`;
      await asAdmin((sql) => sql.unsafe(`CREATE DATABASE ${name}`));
      return addressOf(name);
    },
    giveBack: (address) => free.push(address),
    dropConnections: async () => {
      await asAdmin(
        (sql) =>
          sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL`,
      );
    },
    refuseListeners: async (address) => {
      const name = nameIn(address);
      await asAdmin((sql) => sql.unsafe(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`));
      await asAdmin(
        (sql) =>
          sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name} AND query ILIKE 'listen %'`,
      );
    },
    admit: async (address) => {
      await asAdmin((sql) => sql.unsafe(`ALTER DATABASE ${nameIn(address)} WITH ALLOW_CONNECTIONS true`));
    },
    crash: () => stop('SIGQUIT'),
    start,
    close: async () => {
      await stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nameIn(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** Drops all tables of a database, and ends every session that may still hold one. */
async function empty(sql: postgres.Sql): Promise<void> {
  await sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database()`;
  const tables = await sql<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  if (tables.length > 0) await sql.unsafe(`DROP TABLE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}

/** Half of a new server's files are two more databases that no test needs. */
const withoutSpares = `UPDATE pg_database SET datistemplate = false WHERE datname = 'template0';
DROP DATABASE template0;
DROP DATABASE postgres;
`;

/** Makes the files of a server without databases: a copy of those that were made first. */
function makeData(folder: string, data: string): void {
  const version = spawnSync(join(programs ?? '', 'postgres'), ['--version'], {
    encoding: 'utf8',
  }).stdout.trim();
  const kept = join(dataCache, version.replaceAll(/[^\w.]+/gu, '-'));
  if (copyFolder(kept, data)) return;
  const words = ['-U', 'sidebar', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--wal-segsize=1'];
  const run = (program: string, args: readonly string[], input = ''): void => {
    const options = { ...user, cwd: folder, input, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(join(programs ?? '', program), args, options);
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
  run('initdb', ['-D', data, ...words]);
  run('postgres', ['--single', '-D', data, 'template1'], withoutSpares);
  mkdirSync(dataCache, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  try {
    if (copyFolder(data, unfinished)) renameSync(unfinished, kept);
  } catch {
    // Somebody else was faster.
    rmSync(unfinished, { recursive: true });
  }
}

/** Copies a folder with its owners; returns whether that succeeded. */
function copyFolder(from: string, to: string): boolean {
  return spawnSync('cp', ['-a', from, to]).status === 0;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
