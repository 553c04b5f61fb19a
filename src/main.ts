import process from 'node:process';
import type { LocalizedText } from 'discord-sandbox';
import type { Logger } from 'pino';
import { ask } from '../commands/ask.ts';
import { commands } from '../commands/index.ts';
import type { Config } from './settings/config.ts';
import { Conversations } from './conversation/conversations.ts';
import { proposeWordsInWorker } from './desk/propose-words-in-worker.ts';
import { draftInWorker } from './curation/draft/draft-in-worker.ts';
import { checkRegularly, Desk } from './desk/desk.ts';
import { createWebhook } from './desk/webhook.ts';
import { startBot, type BotDependencies } from './discord/bot.ts';
import { definitionsFor } from './discord/command-definition.ts';
import { CommandDeployment, createRest, fetchApplicationId } from './discord/command-deployment.ts';
import { SharedReaders } from './discord/readers/shared-readers.ts';
import { Shutdown } from './discord/shutdown.ts';
import { formatProblem } from './knowledge/problem.ts';
import { storyKey } from './knowledge/story-key.ts';
import type { Story } from './knowledge/story.ts';
import { createProcessLog } from './log.ts';
import { EndpointHealth } from './monitoring/endpoint-health.ts';
import { GatewayHealth } from './monitoring/gateway-health.ts';
import { createMetrics, noMetrics, type Metrics } from './monitoring/metrics.ts';
import { measureKnowledge, serveMonitoring } from './monitoring/monitoring.ts';
import { proxyWarning } from './settings/proxies.ts';
import type { LogPlace } from './question-log/log-place.ts';
import type { Report } from './question-log/outage.ts';
import { openQuestionLog } from './question-log/question-log-in-worker.ts';
import { noQuestionLog, type QuestionLog } from './question-log/question-log.ts';
import { reloadOnChange, reloadOnSignal } from './serving/automatic-reload.ts';
import { buildCache } from './serving/build-cache.ts';
import { buildInWorker } from './serving/build-in-worker.ts';
import { KnowledgeBase } from './serving/knowledge-base.ts';
import { logReloads } from './serving/log-reloads.ts';
import { SharedKnowledge } from './serving/shared-knowledge.ts';

interface Connection {
  readonly token: string;
  readonly apiBase: string;
}

/** Reads the knowledge, connects to Discord or to the sandbox, and answers until the process is stopped. Never rejects. */
export async function runBot(config: Config): Promise<void> {
  const log = createProcessLog(config.logLevel, config.token, config.deskWebhook);
  const shutdown = new Shutdown(log);
  try {
    await start(config, log, shutdown);
  } catch (error) {
    await shutdown.fail(error instanceof Error ? error.message : String(error), error);
  }
}

async function start(config: Config, log: Logger, shutdown: Shutdown): Promise<void> {
  const folder = config.knowledgeFolder;
  const opened = await KnowledgeBase.open(folder, buildInWorker(buildCache));
  if (!opened.ok) {
    for (const problem of opened.problems) log.error(formatProblem(problem));
    const problems = opened.problems.length;
    throw new Error(`Not started: "${folder}" has ${problems === 1 ? '1 problem' : `${problems} problems`}.`);
  }
  const { knowledge } = opened;
  logReloads(knowledge, log);
  // On a terminal, SIGHUP means that the terminal was closed.
  if (!process.stdin.isTTY) reloadOnSignal(knowledge, log);
  const metrics = await createMeasures(config, knowledge);
  const shared = shareKnowledge(config, { knowledge, metrics, log });
  if (shared !== null) shutdown.onStop(() => shared.close());
  const monitoring = await startMonitoring(config, { knowledge, metrics, shared, log, shutdown });
  const conversations = new Conversations();
  const readers =
    config.databaseUrl === null ? null : new SharedReaders({ url: config.databaseUrl, conversations, log });
  if (readers !== null) shutdown.onStop(() => readers.close());
  const questionLog = openLog(config, knowledge, log);
  shutdown.onStop(() => questionLog.close());
  const connection =
    config.token === null
      ? await openSandbox(config, knowledge, log, shutdown)
      : { token: config.token, apiBase: config.apiBase };
  const warning = proxyWarning(config.token === null ? [] : config.proxies);
  if (warning !== null) log.warn(warning);
  const bot = await startBot({
    ...connection,
    ...monitoring,
    commands,
    services: {
      knowledge,
      questionLog,
      drafter: draftInWorker(),
      proposeWords: proposeWordsInWorker(buildCache),
      isReviewing: config.reviewsDrafts,
      conversations,
      daysKept: config.questionLog === null ? null : config.logDays,
      ...(shared === null ? {} : { processes: shared }),
    },
    endpoint: config.endpoint,
    shards: config.token === null ? 'auto' : config.shards,
    adminIds: config.adminIds,
    questionsPerMinute: config.questionsPerMinute,
    useExchange: readers,
    answerMentions: config.answerMentions,
    systemLanguage: config.systemLanguage,
    log,
    onLost: (reason) => void shutdown.fail(reason),
  });
  shutdown.onStop(() => bot.stop());
  if (config.watch) shutdown.onStop(await reloadOnChange(knowledge, log));
  if (config.deskWebhook !== null) {
    const post = createWebhook(config.deskWebhook);
    const stop = checkRegularly(
      new Desk({ knowledge, questionLog, post, report: reportTo(log), now: Date.now }),
    );
    shutdown.onStop(() => Promise.resolve(stop()));
  }
  const { entries, gaps, timeline } = knowledge.current.story;
  log.info({ entries: entries.length, gaps: gaps.length, events: timeline.length }, 'Bot ready');
}

async function createMeasures({ monitoring }: Config, knowledge: KnowledgeBase): Promise<Metrics> {
  const names = commands.map((command) => command.definition.name);
  const metrics = monitoring === null ? noMetrics : await createMetrics(names);
  measureKnowledge(knowledge, metrics);
  return metrics;
}

interface Served {
  readonly knowledge: KnowledgeBase;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Joins the other processes; null where this is the only one. */
function shareKnowledge(
  { databaseUrl }: Config,
  { knowledge, metrics, log }: Served,
): SharedKnowledge | null {
  if (databaseUrl === null) return null;
  metrics.behind(false);
  return new SharedKnowledge({
    url: databaseUrl,
    knowledge,
    log,
    onBehind: (isBehind) => metrics.behind(isBehind),
  });
}

/** Keeps the health, and serves it with the metrics if METRICS_PORT is set. */
async function startMonitoring(
  { monitoring, endpoint }: Config,
  {
    knowledge,
    metrics,
    shared,
    log,
    shutdown,
  }: Served & { readonly shared: SharedKnowledge | null; readonly shutdown: Shutdown },
): Promise<Pick<BotDependencies, 'metrics' | 'gateway' | 'endpointHealth'>> {
  const gateway = new GatewayHealth(metrics);
  const endpointHealth = new EndpointHealth();
  const connection = () =>
    endpoint === null
      ? { gateway: gateway.current }
      : { endpoint: { listening: endpointHealth.isListening } };
  if (monitoring !== null) {
    const behind = () => shared?.behind ?? null;
    const server = await serveMonitoring(monitoring, { knowledge, connection, behind, metrics, log });
    shutdown.onStop(() => server.close());
  }
  return { metrics, gateway, endpointHealth };
}

function openLog(
  { questionLog, databaseUrl, logDays }: Config,
  knowledge: KnowledgeBase,
  log: Logger,
): QuestionLog {
  if (questionLog === null) return noQuestionLog;
  const place: LogPlace =
    databaseUrl === null ? { kind: 'file', path: questionLog } : { kind: 'database', url: databaseUrl };
  return openQuestionLog({
    place,
    days: logDays,
    report: reportTo(log),
    story: () => storyKey(knowledge.current.story.about),
  });
}

function reportTo(log: Logger): Report {
  return { info: (message) => log.info(message), warn: (message) => log.warn(message) };
}

/** Starts the sandbox and registers the commands there, as `deploy` does on Discord. */
async function openSandbox(
  config: Config,
  knowledge: KnowledgeBase,
  log: Logger,
  shutdown: Shutdown,
): Promise<Connection> {
  const { story } = knowledge.current;
  // A bot on Discord does not load it.
  const { startSandbox } = await import('discord-sandbox');
  const sandbox = await startSandbox({
    host: config.host,
    port: config.port,
    name: 'Sidebar',
    welcome: story.about.headline,
    examples: firstQuestions(story),
    log: (line) => log.info(line),
  });
  shutdown.onStop(() => sandbox.close());
  log.info(
    'This is the sandbox, not Discord: DISCORD_TOKEN is not set, so the bot can only be reached from this machine.',
  );
  const rest = createRest(sandbox.apiBase, sandbox.token);
  const deployment = new CommandDeployment(rest, await fetchApplicationId(rest), { kind: 'global' });
  await deployment.replace(definitionsFor(commands, knowledge.current.story.about));
  return { token: sandbox.token, apiBase: sandbox.apiBase };
}

/** How many questions the sandbox's page offers while nothing has been asked. */
const offeredQuestions = 3;

/** The first of the story's first questions, as commands. */
function firstQuestions({ about, entries }: Story): readonly LocalizedText[] {
  const { name, name_localizations: names } = ask.definition;
  const first = about.firstQuestions.flatMap((id) => entries.filter((entry) => entry.id === id));
  return first.slice(0, offeredQuestions).map(({ ask: { en, fr } }) => ({
    en: `/${name} ${en[0]}`,
    fr: `/${names?.fr ?? name} ${fr[0]}`,
  }));
}
