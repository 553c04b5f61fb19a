import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BotKind, BotProcess } from './bot-process.ts';
import type { ConstantReply } from './constant-reply.ts';
import { warningsIn } from './log-warnings.ts';
import { knowledgeFolder } from './shipped-questions.ts';
import type { ProbeAnswer, ProbeQuestion } from './probe-messages.ts';

/** What it takes to start a bot. */
export interface BotSettings {
  readonly kind: BotKind;
  readonly token: string;
  readonly apiBase: string;
  /** What a bare bot answers; Sidebar has its own answers. */
  readonly constantReply: ConstantReply;
}

/** The settings of production: what is empty here is off or as it is by default, whatever `.env` says. */
const productionSettings = {
  KNOWLEDGE_DIR: knowledgeFolder,
  LOG_LEVEL: 'info',
  QUESTIONS_PER_MINUTE: '30',
  WATCH: 'off',
  ADMIN_IDS: '',
  LOG_DAYS: '',
};

/**
 * Starts the program of a bot in a process of its own: for Sidebar what `npm start` runs. Its log lines go to a file. Runs
 * from the compiled code only: processes load JavaScript.
 * @param folder Where the log and the question log go.
 */
export async function forkBot(settings: BotSettings, folder: string): Promise<BotProcess> {
  const { kind, token, apiBase, constantReply } = settings;
  const [path, words] = kind === 'sidebar' ? ['../../src/cli/main.js', ['start']] : ['bare-program.js', []];
  const logFile = join(folder, `${kind}.log`);
  const log = await open(logFile, 'w');
  const child = fork(new URL(path, import.meta.url), words, {
    execArgv: ['--expose-gc', '--import', new URL('probe.js', import.meta.url).href],
    stdio: ['ignore', log.fd, 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...productionSettings,
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: apiBase,
      QUESTION_LOG: join(folder, 'questions.sqlite'),
      CONSTANT_REPLY: JSON.stringify(constantReply),
    },
  });
  await log.close();
  return {
    ended: once(child, 'exit').then(([code]) => `its process ended with code ${String(code)}`),
    cpu: async () => {
      const answer = await ask(child, 'cpu');
      return 'milliseconds' in answer ? answer.milliseconds : 0;
    },
    memory: async () => {
      const answer = await ask(child, 'memory');
      return 'memory' in answer ? answer.memory : { rss: 0, heap: 0 };
    },
    warnings: () => warningsIn(logFile),
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Questions are put one after the other. */
async function ask(child: ChildProcess, question: ProbeQuestion): Promise<ProbeAnswer> {
  child.send(question);
  const [answer] = (await once(child, 'message')) as [ProbeAnswer];
  return answer;
}
