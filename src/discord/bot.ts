import { setTimeout as sleep } from 'node:timers/promises';
import { Events, Team, type Client } from 'discord.js';
import type { Logger } from 'pino';
import { GatewayHealth } from '../monitoring/gateway-health.ts';
import { noMetrics, type Metrics } from '../monitoring/metrics.ts';
import { createClient, followGateway } from './client.ts';
import type { AnyCommand, Services } from './command.ts';
import { connect, explainClose } from './connect.ts';
import { Dispatcher } from './dispatch.ts';

export interface BotDependencies {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  /** Ids of users who may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  /** How many commands and components one reader may use in a minute; no limit by default. */
  readonly questionsPerMinute?: number | null;
  /** Counts interactions; by default nothing does. */
  readonly metrics?: Metrics;
  /** Kept up to date with the gateway connection. */
  readonly gateway?: GatewayHealth;
  readonly log: Logger;
  /** Called when Discord closes the connection for good after the start. */
  readonly onLost: (reason: string) => void;
  /** Waits some milliseconds before the next attempt to connect; if it rejects, so does the start. By default a timer. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A bot that is connected and answers interactions. */
export interface Bot {
  /** Resolves once the interactions so far have been answered, logged and counted. */
  settled(): Promise<void>;
  /** Takes no more interactions, waits at most five seconds for the responses in flight, and disconnects. */
  stop(): Promise<void>;
}

/** How long a stop waits for the responses in flight, in milliseconds. */
const stopTimeout = 5000;

/**
 * Connects to Discord and answers interactions; resolves once connected and the admins are known.
 * Retries for as long as Discord cannot be reached. Rejects with an error that says what to do, without a retry, when Discord
 * refuses the token.
 */
export async function startBot(dependencies: BotDependencies): Promise<Bot> {
  const { token, apiBase, log } = dependencies;
  const metrics = dependencies.metrics ?? noMetrics;
  const gateway = dependencies.gateway ?? new GatewayHealth(metrics);
  const admins = new Set(dependencies.adminIds);
  const dispatcher = new Dispatcher({
    ...dependencies,
    questionsPerMinute: dependencies.questionsPerMinute ?? null,
    metrics,
    isAdmin: (userId) => admins.has(userId),
  });
  const client = await connect({
    token,
    apiBase,
    log,
    createClient: () => {
      const created = createClient(apiBase, log);
      followGateway(created, gateway);
      return created.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction));
    },
    wait: dependencies.wait ?? (async (milliseconds) => sleep(milliseconds)),
  });
  client.on(Events.ShardDisconnect, ({ code }) => dependencies.onLost(explainClose(code)));
  for (const id of await fetchOwnerIds(client, log)) admins.add(id);
  // Not before: the questions that waited for the bot come first.
  void prepareCommands(dependencies);
  return {
    settled: () => dispatcher.settled(),
    stop: async () => {
      const missing = await dispatcher.stop(stopTimeout);
      if (missing > 0) log.warn({ missing }, 'Stopped with responses still in flight');
      // A connection that is closed on purpose is not lost.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      gateway.update('disconnected');
    },
  };
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

/** User ids of the application's owner, or of everybody in the team that owns it. */
async function fetchOwnerIds(client: Client, log: Logger): Promise<readonly string[]> {
  try {
    const { owner } = (await client.application?.fetch()) ?? {};
    if (owner instanceof Team) return [...owner.members.keys()];
    return owner ? [owner.id] : [];
  } catch (error) {
    log.warn(
      { err: error },
      'Could not fetch the owner of the application: only ADMIN_IDS may use the admin commands',
    );
    return [];
  }
}
