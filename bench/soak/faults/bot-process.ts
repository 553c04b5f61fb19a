import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LogCount, type Memory, type SoakedBot, type StartSoakedBot } from './bot.ts';

const program = fileURLToPath(new URL('../../../src/cli/main.js', import.meta.url));
const probe = new URL('probe.js', import.meta.url).href;

/** Starts the built program as a process of its own, in an empty folder, with a copy of the story that it ships with. */
export const startBotProcess: StartSoakedBot = async ({ token, apiBase }): Promise<SoakedBot> => {
  const folder = await mkdtemp(join(tmpdir(), 'sidebar-soak-'));
  const knowledge = join(folder, 'knowledge');
  await cp('knowledge', knowledge, { recursive: true });
  const child = fork(program, ['start'], {
    cwd: folder,
    execArgv: ['--expose-gc', '--enable-source-maps', '--import', probe],
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: apiBase,
      KNOWLEDGE_DIR: knowledge,
      QUESTION_LOG: join(folder, 'questions.sqlite'),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const log = new LogCount();
  let ended: string | null = null;
  const exit = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = `exit code ${code}, signal ${signal}`;
      resolve();
    });
  });
  if (child.stdout === null) throw new Error('The output of the bot cannot be read.');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => log.take(line));
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('Bot ready')) resolve();
    });
  });
  await Promise.race([ready, exit]);
  if (ended !== null) throw new Error(`The bot did not start: ${[...log.lines.keys()].join('\n')}`);
  return {
    knowledge,
    ended: () => ended,
    memory: async () => {
      if (ended !== null) return null;
      child.send('memory');
      const [memory] = (await once(child, 'message')) as [Memory];
      return memory;
    },
    logged: () => log.lines,
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
