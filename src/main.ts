import process from 'node:process';
import { startSandbox } from 'discord-sandbox';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import { draftInWorker } from './curation/draft/draft-in-worker.ts';
import { startBot } from './discord/bot.ts';
import { CommandDeployment, createRest, fetchApplicationId } from './discord/command-deployment.ts';
import { Shutdown } from './discord/shutdown.ts';
import { formatProblem } from './knowledge/problem.ts';
import { createProcessLog } from './log.ts';
import { GatewayHealth } from './monitoring/gateway-health.ts';
import { createMetrics, noMetrics, type Metrics } from './monitoring/metrics.ts';
import { measureKnowledge, serveMonitoring } from './monitoring/monitoring.ts';
import { proxyWarning } from './proxies.ts';
import { openQuestionLog } from './question-log/question-log-in-worker.ts';
import { noQuestionLog, type QuestionLog } from './question-log/question-log.ts';
import { reloadOnChange, reloadOnSignal } from './serving/automatic-reload.ts';
import { buildCache } from './serving/build-cache.ts';
import { buildInWorker } from './serving/build-in-worker.ts';
import { cachedBuild } from './serving/build.ts';
import { KnowledgeBase } from './serving/knowledge-base.ts';
import { logReloads } from './serving/log-reloads.ts';

interface Connection {
  readonly token: string;
  readonly apiBase: string;
}

/** Reads the knowledge, connects to Discord or to the sandbox, and answers until the process is stopped. Never rejects. */
export async function runBot(config: Config): Promise<void> {
  const log = createProcessLog(config.logLevel, config.token);
  const shutdown = new Shutdown(log);
  try {
    await start(config, log, shutdown);
  } catch (error) {
    await shutdown.fail(error instanceof Error ? error.message : String(error), error);
  }
}

async function start(config: Config, log: Logger, shutdown: Shutdown): Promise<void> {
  const folder = config.knowledgeFolder;
  // Without a thread and its modules when nothing has changed since the last start.
  const cached = await cachedBuild(folder, buildCache);
  const opened = await KnowledgeBase.open(folder, buildInWorker(buildCache), cached);
  if (!opened.ok) {
    for (const problem of opened.problems) log.error(formatProblem(problem));
    const problems = opened.problems.length;
    throw new Error(`Not started: "${folder}" has ${problems === 1 ? '1 problem' : `${problems} problems`}.`);
  }
  const { knowledge } = opened;
  logReloads(knowledge, log);
  // On a terminal, SIGHUP means that the terminal was closed.
  if (!process.stdin.isTTY) reloadOnSignal(knowledge, log);
  const monitoring = await startMonitoring(config, knowledge, log, shutdown);
  const questionLog = openLog(config, log);
  shutdown.onStop(() => questionLog.close());
  const connection =
    config.token === null
      ? await openSandbox(config, log, shutdown)
      : { token: config.token, apiBase: config.apiBase };
  const warning = proxyWarning(config.token === null ? [] : config.proxies);
  if (warning !== null) log.warn(warning);
  const bot = await startBot({
    ...connection,
    ...monitoring,
    commands,
    services: { knowledge, questionLog, drafter: draftInWorker(), isReviewing: config.reviewsDrafts },
    shards: config.token === null ? 'auto' : config.shards,
    adminIds: config.adminIds,
    questionsPerMinute: config.questionsPerMinute,
    log,
    onLost: (reason) => void shutdown.fail(reason),
  });
  shutdown.onStop(() => bot.stop());
  if (config.watch) shutdown.onStop(await reloadOnChange(knowledge, log));
  const { entries, gaps, timeline } = knowledge.current.story;
  log.info({ entries: entries.length, gaps: gaps.length, events: timeline.length }, 'Bot ready');
}

/** Creates the metrics and the gateway's health, and serves them if METRICS_PORT is set. */
async function startMonitoring(
  { monitoring }: Config,
  knowledge: KnowledgeBase,
  log: Logger,
  shutdown: Shutdown,
): Promise<{ readonly metrics: Metrics; readonly gateway: GatewayHealth }> {
  const names = commands.map((command) => command.definition.name);
  const metrics = monitoring === null ? noMetrics : await createMetrics(names);
  const gateway = new GatewayHealth(metrics);
  measureKnowledge(knowledge, metrics);
  if (monitoring !== null) {
    const server = await serveMonitoring(monitoring, { knowledge, gateway, metrics, log });
    shutdown.onStop(() => server.close());
  }
  return { metrics, gateway };
}

function openLog({ questionLog, logDays }: Config, log: Logger): QuestionLog {
  if (questionLog === null) return noQuestionLog;
  const report = {
    info: (message: string) => log.info(message),
    warn: (message: string) => log.warn(message),
  };
  return openQuestionLog({ path: questionLog, days: logDays, report });
}

/** Starts the sandbox and registers the commands there, as `deploy` does on Discord. */
async function openSandbox(config: Config, log: Logger, shutdown: Shutdown): Promise<Connection> {
  const sandbox = await startSandbox({
    host: config.host,
    port: config.port,
    name: 'Sidebar',
    welcome: { en: 'Ask about the story', fr: 'Posez une question sur l’article' },
    log: (line) => log.info(line),
  });
  shutdown.onStop(() => sandbox.close());
  log.info(
    'This is the sandbox, not Discord: DISCORD_TOKEN is not set, so the bot can only be reached from this machine.',
  );
  const rest = createRest(sandbox.apiBase, sandbox.token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(commands.map((command) => command.definition));
  return { token: sandbox.token, apiBase: sandbox.apiBase };
}
