import type { REST } from '@discordjs/rest';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { EndpointHealth } from '../monitoring/endpoint-health.ts';
import { GatewayHealth } from '../monitoring/gateway-health.ts';
import { noMetrics, type Metrics } from '../monitoring/metrics.ts';
import type { Language } from '../text/language.ts';
import { checkApplication } from './check-application.ts';
import { CallbackClient } from './callback/callback-client.ts';
import { createRest } from './command-deployment.ts';
import { CommandMentions } from './command-mentions.ts';
import type { AnyCommand, Services } from './command.ts';
import { Dispatcher } from './dispatch.ts';
import { Endpoint, type EndpointSettings } from './endpoint/endpoint.ts';
import { Gateway } from './gateway/gateway.ts';
import type { ShardSelection } from './gateway/shard-selection.ts';
import { MessageAnswerer } from './messages/message-answerer.ts';
import { readId, readObject } from './payload.ts';
import type { UseExchange } from './reader-limit.ts';

export interface BotDependencies {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  /** How long after its receipt an interaction can be answered, in milliseconds; Discord's three seconds unless given. */
  readonly responseWindow?: number;
  /** Which shards to run; those that Discord recommends unless given. */
  readonly shards?: ShardSelection;
  /** Where Discord posts interactions, instead of the gateway; null or none for the gateway. */
  readonly endpoint?: EndpointSettings | null;
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  /** Ids of users who may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  /** How many commands and components one reader may use in a minute; no limit by default. */
  readonly questionsPerMinute?: number | null;
  /** Counts them together with other processes; by default there are none. */
  readonly useExchange?: UseExchange | null;
  /** Whether mentions of the bot and replies to its messages in servers are answered; direct messages always are. */
  readonly answerMentions?: boolean;
  /** The language that the process runs in, for messages without words to detect theirs from. */
  readonly systemLanguage?: Language | null;
  /** Counts interactions; none by default. */
  readonly metrics?: Metrics;
  /** Kept up to date with the gateway connection. */
  readonly gateway?: GatewayHealth;
  /** Says whether the endpoint listens. */
  readonly endpointHealth?: EndpointHealth;
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
  /** Handles what has already arrived and nothing more, waits at most five seconds for the responses in flight, and disconnects. */
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
  const { token, apiBase, log } = dependencies;
  const metrics = dependencies.metrics ?? noMetrics;
  const admins = new Set(dependencies.adminIds);
  const callback = new CallbackClient({ apiBase, responseWindow: dependencies.responseWindow });
  const mentions = new CommandMentions(dependencies.commands);
  const dispatcher = new Dispatcher({
    ...dependencies,
    mentions,
    callback,
    questionsPerMinute: dependencies.questionsPerMinute ?? null,
    metrics,
    isAdmin: (userId) => admins.has(userId),
  });
  // Fails at once rather than retrying forever when Discord limits the rate.
  const rest = createRest(apiBase, token, { retries: 1, rejectOnRateLimit: () => true });
  const messages = new MessageAnswerer({
    rest,
    services: dependencies.services,
    mentions,
    readerLimit: dispatcher.readerLimit,
    repliesPerMinute: (dependencies.questionsPerMinute ?? null) === null ? null : repliesPerMinute,
    metrics,
    language: dependencies.systemLanguage ?? null,
    log,
  });
  const door = openDoor(dependencies, { dispatcher, messages, callback, metrics, rest });
  try {
    await door.connect();
    const checked = await checkApplication(rest, dependencies.endpoint?.publicKey ?? null, log);
    for (const id of checked.ownerIds) admins.add(id);
    mentions.learn(checked.commandIds);
  } catch (error) {
    await door.close();
    await callback.close();
    throw error;
  }
  // Not before: the questions that waited for the bot come first.
  void prepareCommands(dependencies);
  const stop = async (): Promise<void> => {
    await dispatcher.drained(drainTimeout);
    await door.close();
    const left = await Promise.all([messages.stop(stopTimeout), dispatcher.stop(stopTimeout)]);
    const missing = left.reduce((sum, count) => sum + count, 0);
    if (missing > 0) log.warn({ missing }, 'Stopped with responses still in flight');
    else await callback.close();
  };
  let stopping: Promise<void> | undefined;
  const settled = async (): Promise<void> => {
    await Promise.all([dispatcher.settled(), messages.settled()]);
  };
  return { settled, stop: () => (stopping ??= stop()) };
}

/** Where interactions come in. */
type Door = Pick<Gateway, 'connect' | 'close'>;

interface Inside {
  readonly dispatcher: Dispatcher;
  readonly messages: MessageAnswerer;
  readonly callback: CallbackClient;
  readonly metrics: Metrics;
  readonly rest: REST;
}

/** The endpoint if there is to be one, or else the gateway; the dispatcher behind both is the same. */
function openDoor(
  dependencies: BotDependencies,
  { dispatcher, messages, callback, metrics, rest }: Inside,
): Door {
  const { token, apiBase, log, wait, onLost, endpoint } = dependencies;
  if (endpoint) {
    return new Endpoint({
      ...endpoint,
      requests: callback,
      responseWindow: dependencies.responseWindow,
      onInteraction: (payload, responder) => dispatcher.handle(payload, responder),
      health: dependencies.endpointHealth ?? new EndpointHealth(),
      metrics,
      log,
    });
  }
  return new Gateway({
    token,
    apiBase,
    rest,
    log,
    onLost,
    shards: dependencies.shards ?? 'auto',
    health: dependencies.gateway ?? new GatewayHealth(metrics),
    onInteraction: (payload) => void dispatcher.handle(payload),
    onMessage: (payload) => messages.handle(payload),
    onSession: (payload) => messages.becomes(readId(readObject(readObject(payload)['user'])['id'])),
    // Neither is privileged: Discord sends the text of messages to the bot, and of those that mention it.
    intents:
      GatewayIntentBits.DirectMessages |
      (dependencies.answerMentions === true ? GatewayIntentBits.GuildMessages : 0),
    ...(wait ? { wait } : {}),
  });
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
