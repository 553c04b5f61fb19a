import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import type { SignedRequest } from './signer.ts';

/** A bot as it runs in production, in a process of its own. */
export interface BotProcess {
  /** Everything that it has logged, one line for each entry. */
  readonly lines: () => readonly LogLine[];
  /** Posts a request to its endpoint and returns the body of the response. Rejects on any status but 200. */
  readonly post: (request: SignedRequest) => Promise<string>;
  /** Processor time so far, in milliseconds. */
  readonly cpu: () => number;
  /** In MB. */
  readonly residentMemory: () => number;
  /** Has it read its folder again. */
  readonly reload: () => void;
  /** Ends it; without a signal in order, as a rollout does. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

interface LogLine {
  /** In milliseconds since 1970. */
  readonly time: number;
  readonly msg: string;
  readonly port?: number;
}

const program = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
/** A tick of the system's clock for processor time, in milliseconds. */
const tick = 10;

/** Starts the program and waits until it answers. Runs from the compiled code, on Linux only. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const child = spawn(process.execPath, [program, 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], QUESTIONS_PER_MINUTE: '30', WATCH: 'off', ...environment },
  });
  const exited = once(child, 'exit');
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  void exited.then(() => process.removeListener('exit', end));
  const lines: LogLine[] = [];
  let rest = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [last = '', ...whole] = (rest + chunk.toString()).split('\n').reverse();
      rest = last;
      for (const line of whole.reverse()) lines.push(JSON.parse(line) as LogLine);
      if (lines.some(({ msg }) => msg === 'Bot ready')) resolve();
    });
    void exited.then(() => reject(new Error(`The bot did not start: ${lines.at(-1)?.msg ?? ''}`)));
  });
  const port = lines.find(({ msg }) => msg === 'Waiting for interactions over HTTP')?.port;
  const pool = new Pool(`http://127.0.0.1:${port ?? 9}`, { connections: 64 });
  return {
    lines: () => lines,
    post: async ({ body, headers }) => {
      const response = await pool.request({ path: '/', method: 'POST', body, headers });
      const text = await response.body.text();
      if (response.statusCode !== 200) throw new Error(`The endpoint answered ${response.statusCode}.`);
      return text;
    },
    cpu: () => {
      const [, fields = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
      const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
      return (user + system) * tick;
    },
    residentMemory: () => {
      const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1024;
    },
    reload: () => void child.kill('SIGHUP'),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await exited;
      await pool.destroy();
    },
  };
}
