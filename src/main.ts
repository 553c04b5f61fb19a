import process from 'node:process';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { loadEnvironment, readConfig, type Config } from './config.ts';
import { startBot } from './discord/bot.ts';
import { logFeedback } from './discord/feedback.ts';
import { CommandDeployment, createRest, fetchApplicationId } from './discord/command-deployment.ts';
import { formatProblem } from './knowledge/problem.ts';
import { createProcessLog } from './log.ts';
import { buildInWorker } from './matching/build-in-worker.ts';
import { KnowledgeBase } from './matching/knowledge-base.ts';
import { modelCache } from './matching/model-cache.ts';
import { startSandbox } from './sandbox/sandbox.ts';
import { Shutdown } from './discord/shutdown.ts';

interface Connection {
  readonly token: string;
  readonly apiBase: string;
}

/** Reads the settings and the knowledge, connects to Discord or to the sandbox, and answers until it is told to stop. */
async function main(): Promise<void> {
  const read = readConfig(loadEnvironment());
  if (!read.ok) {
    process.stderr.write(['The settings are not right:', ...read.problems].join('\n  ') + '\n');
    process.exitCode = 1;
    return;
  }
  const { config } = read;
  const log = createProcessLog(config.logLevel, config.token);
  const shutdown = new Shutdown(log);
  try {
    await start(config, log, shutdown);
  } catch (error) {
    await shutdown.fail(error instanceof Error ? error.message : String(error), error);
  }
}

async function start(config: Config, log: Logger, shutdown: Shutdown): Promise<void> {
  const opened = await KnowledgeBase.open(config.knowledgeFolder, buildInWorker(modelCache));
  if (!opened.ok) {
    for (const problem of opened.problems) log.error(formatProblem(problem));
    throw new Error(
      `Not started: the knowledge in "${config.knowledgeFolder}" has ${opened.problems.length} problem(s).`,
    );
  }
  const { knowledge } = opened;
  const connection =
    config.token === null
      ? await openSandbox(config, log, shutdown)
      : { token: config.token, apiBase: config.apiBase };
  const bot = await startBot({
    ...connection,
    commands,
    knowledge,
    adminIds: config.adminIds,
    feedback: logFeedback(log),
    log,
    onLost: (reason) => void shutdown.fail(reason),
  });
  shutdown.onStop(() => bot.stop());
  const { entries, gaps, timeline } = knowledge.current.story;
  log.info({ entries: entries.length, gaps: gaps.length, events: timeline.length }, 'Bot ready');
}

/** Starts the local stand-in for Discord and registers the commands there, as `deploy` does on Discord. */
async function openSandbox(config: Config, log: Logger, shutdown: Shutdown): Promise<Connection> {
  const sandbox = await startSandbox({ host: config.host, port: config.port, log: (line) => log.info(line) });
  shutdown.onStop(() => sandbox.close());
  log.info(
    'This is the sandbox, not Discord: DISCORD_TOKEN is not set, so nobody but this machine sees the bot.',
  );
  const rest = createRest(sandbox.apiBase, sandbox.token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  return { token: sandbox.token, apiBase: sandbox.apiBase };
}

await main();
