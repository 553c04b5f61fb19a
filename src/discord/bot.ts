import type { REST } from '@discordjs/rest';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { GatewayHealth } from '../monitoring/gateway-health.ts';
import { noMetrics, type Metrics } from '../monitoring/metrics.ts';
import { countGlobalCommands, fetchApplication, type Application } from './application.ts';
import { CallbackClient } from './callback/callback-client.ts';
import { createRest } from './command-deployment.ts';
import type { AnyCommand, Services } from './command.ts';
import { Dispatcher } from './dispatch.ts';
import { Gateway } from './gateway/gateway.ts';
import type { ShardSelection } from './gateway/shard-selection.ts';
import { MessageAnswerer } from './messages/message-answerer.ts';
import { readId, readObject } from './payload.ts';

export interface BotDependencies {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  /** Which shards to run; those that Discord recommends unless given. */
  readonly shards?: ShardSelection;
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  /** Ids of users who may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  /** How many commands and components one reader may use in a minute; no limit by default. */
  readonly questionsPerMinute?: number | null;
  /** Whether mentions of the bot and replies to its messages in servers are answered; direct messages always are. */
  readonly answerMentions?: boolean;
  /** Counts interactions; by default nothing does. */
  readonly metrics?: Metrics;
  /** Kept up to date with the gateway connection. */
  readonly gateway?: GatewayHealth;
  readonly log: Logger;
  /** Called when Discord closes the connection for good after the start, with what to do about it. */
  readonly onLost: (reason: string) => void;
  /** Waits some milliseconds before the next attempt to connect; if it rejects, so does the start. By default a timer. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A bot that is connected and answers interactions. */
export interface Bot {
  /** Resolves once the interactions so far have been answered, logged and counted. */
  settled(): Promise<void>;
  /** Takes what has arrived and no more, waits at most five seconds for the responses in flight, and disconnects. */
  stop(): Promise<void>;
}

/** How long a stop reads what Discord has sent already, and waits for the responses in flight, in milliseconds. */
const drainTimeout = 1_000;
const stopTimeout = 5_000;
/** How many replies to messages go to one channel in a minute, where readers are limited as well. */
const repliesPerMinute = 30;

/**
 * Connects to Discord and answers interactions; resolves once connected and the admins are known.
 * Retries for as long as Discord cannot be reached. Rejects with an error that says what to do, without a retry, when no
 * waiting helps, for instance because Discord refuses the token.
 */
export async function startBot(dependencies: BotDependencies): Promise<Bot> {
  const { token, apiBase, log, wait, onLost } = dependencies;
  const metrics = dependencies.metrics ?? noMetrics;
  const admins = new Set(dependencies.adminIds);
  const callback = new CallbackClient({ apiBase });
  const dispatcher = new Dispatcher({
    ...dependencies,
    callback,
    questionsPerMinute: dependencies.questionsPerMinute ?? null,
    metrics,
    isAdmin: (userId) => admins.has(userId),
  });
  // Fails at once rather than ask without end when Discord limits the rate.
  const rest = createRest(apiBase, token, { retries: 1, rejectOnRateLimit: () => true });
  const messages = new MessageAnswerer({
    rest,
    services: dependencies.services,
    readerLimit: dispatcher.readerLimit,
    repliesPerMinute: (dependencies.questionsPerMinute ?? null) === null ? null : repliesPerMinute,
    log,
  });
  const gateway = new Gateway({
    token,
    apiBase,
    rest,
    log,
    onLost,
    shards: dependencies.shards ?? 'auto',
    health: dependencies.gateway ?? new GatewayHealth(metrics),
    onInteraction: (payload) => dispatcher.handle(payload),
    onMessage: (payload) => messages.handle(payload),
    onSession: (payload) => messages.becomes(readId(readObject(readObject(payload)['user'])['id'])),
    // Neither is privileged: Discord sends the text of messages to the bot, and of those that mention it.
    intents:
      GatewayIntentBits.DirectMessages |
      (dependencies.answerMentions === true ? GatewayIntentBits.GuildMessages : 0),
    ...(wait ? { wait } : {}),
  });
  try {
    await gateway.connect();
  } catch (error) {
    await gateway.close();
    await callback.close();
    throw error;
  }
  for (const id of await checkApplication(rest, log)) admins.add(id);
  // Not before: the questions that waited for the bot come first.
  void prepareCommands(dependencies);
  const stop = async (): Promise<void> => {
    await dispatcher.drained(drainTimeout);
    await gateway.close();
    await messages.stop(stopTimeout);
    const missing = await dispatcher.stop(stopTimeout);
    if (missing > 0) log.warn({ missing }, 'Stopped with responses still in flight');
    else await callback.close();
  };
  let stopping: Promise<void> | undefined;
  const settled = async (): Promise<void> => {
    await Promise.all([dispatcher.settled(), messages.settled()]);
  };
  return { settled, stop: () => (stopping ??= stop()) };
}

/** Warns of what keeps interactions from the bot; returns the ids of the application's owners. */
async function checkApplication(rest: REST, log: Logger): Promise<readonly string[]> {
  let application: Application;
  try {
    application = await fetchApplication(rest);
  } catch (error) {
    log.warn(
      { err: error },
      'Could not fetch the owner of the application: only ADMIN_IDS may use the admin commands',
    );
    return [];
  }
  if (application.hasInteractionsEndpoint) {
    log.warn(
      'An Interactions Endpoint URL is set in the Developer Portal, so Discord sends all interactions there: remove it (General Information)',
    );
  }
  await checkCommands(rest, application.id, log);
  return application.ownerIds;
}

/** Warns when no command is registered for every server. */
async function checkCommands(rest: REST, applicationId: string, log: Logger): Promise<void> {
  try {
    if ((await countGlobalCommands(rest, applicationId)) > 0) return;
    log.warn(
      'No command is registered for every server: register the commands with "npx sidebar deploy", unless they are registered for single servers',
    );
  } catch (error) {
    log.warn({ err: error }, 'Could not find out whether the commands are registered');
  }
}

/** Prepares every command. A failure is only logged: the command may still work when it is used. */
async function prepareCommands({ commands, services, log }: BotDependencies): Promise<void> {
  for (const command of commands) {
    if (!('prepare' in command)) continue;
    try {
      await command.prepare?.(services);
    } catch (error) {
      log.warn({ command: command.definition.name, err: error }, 'Preparing a command failed');
    }
  }
}
