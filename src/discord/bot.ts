import { setTimeout as sleep } from 'node:timers/promises';
import { Events, Team, type Client } from 'discord.js';
import type { Logger } from 'pino';
import { GatewayHealth } from '../monitoring/gateway-health.ts';
import { noMetrics, type Metrics } from '../monitoring/metrics.ts';
import { createClient } from './client.ts';
import type { AnyCommand, Services } from './command.ts';
import { connect, explainClose } from './connect.ts';
import { Dispatcher } from './dispatch.ts';
import { followGateway } from './follow-gateway.ts';

export interface BotDependencies {
  readonly token: string;
  /** Base address of Discord's REST interface, without version. */
  readonly apiBase: string;
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  /** Ids of users who may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  /** How many commands and presses one reader may send in a minute; no limit unless given. */
  readonly questionsPerMinute?: number | null;
  /** Counts interactions; nothing does unless given. */
  readonly metrics?: Metrics;
  /** Kept up to date with the connection; nobody looks at it unless given. */
  readonly gateway?: GatewayHealth;
  readonly log: Logger;
  /** Called when Discord ends the connection for good after the start. */
  readonly onLost: (reason: string) => void;
  /** Waits some milliseconds before the next attempt to connect; the start ends when it rejects. By the clock unless given. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** Resolves once the interactions so far are answered, logged and counted. */
  settled(): Promise<void>;
  /** Takes no more interactions, waits at most five seconds for the answers on their way, and disconnects. */
  stop(): Promise<void>;
}

/** How long answers on their way are waited for at a stop, in milliseconds. */
const stopDeadline = 5000;

/**
 * Connects to Discord and answers interactions; resolves once connected and the admins are known.
 * Tries again and again while Discord cannot be reached. Rejects with an error that says what to do when Discord refuses
 * the token; it does not try that again.
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
  await prepareCommands(dependencies);
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
  return {
    settled: () => dispatcher.settled(),
    stop: async () => {
      const missing = await dispatcher.stop(stopDeadline);
      if (missing > 0) log.warn({ missing }, 'Stopped with answers still on their way');
      // Closing the connection is no loss of it.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      gateway.update('disconnected');
    },
  };
}

/** Has every command make its preparations; one that fails is noted in the log, and left to try again when it is used. */
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

/** The application's owner, or everybody in the team that owns it. */
async function fetchOwnerIds(client: Client, log: Logger): Promise<readonly string[]> {
  try {
    const { owner } = (await client.application?.fetch()) ?? {};
    if (owner instanceof Team) return [...owner.members.keys()];
    return owner ? [owner.id] : [];
  } catch (error) {
    log.warn({ err: error }, 'Could not ask Discord who owns the application: only ADMIN_IDS may reload');
    return [];
  }
}
