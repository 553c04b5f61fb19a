import { Client, Events, Options } from 'discord.js';
import type { Logger } from 'pino';
import type { GatewayHealth } from '../monitoring/gateway-health.ts';
import { makeRequest } from './rest-requests.ts';

/** How many users and members are cached; discord.js would cache everybody who ever asks. */
const cachedUsers = 200;

/**
 * A Discord client that subscribes to interactions only, pings nobody, caches little and logs its errors.
 * @param apiBase Base address of Discord's REST interface, without version.
 */
export function createClient(apiBase: string, log: Logger): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: apiBase, makeRequest },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: cachedUsers, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: cachedUsers,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadManager: 0,
      VoiceStateManager: 0,
    }),
  });
  logErrors(client, log);
  return client;
}

/** Without a synchronous listener for 'error', one failed event would end the process. */
function logErrors(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (message) => log.warn(message));
  logConnection(client, log);
}

/** Logs one line when the connection is lost and one when it is back, however many attempts fail in between. */
function logConnection(client: Client, log: Logger): void {
  let isLost = false;
  let lastError: unknown;
  client.on(Events.ShardError, (error, shard) => {
    if (String(lastError) !== String(error)) log.warn({ err: error, shard }, 'Gateway connection error');
    lastError = error;
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isLost) log.warn({ shard }, 'Gateway connection lost, reconnecting');
    isLost = true;
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'Gateway connection resumed');
    isLost = false;
    lastError = undefined;
  });
  client.on(Events.ShardReady, (shard) => {
    if (isLost)
      log.info({ shard }, 'Gateway reconnected with a new session; interactions in between were lost');
    else log.debug({ shard }, 'Gateway connection ready');
    isLost = false;
    lastError = undefined;
  });
}

/** Keeps the health of the gateway connection up to date with a client. */
export function followGateway(client: Client, gateway: GatewayHealth): void {
  client.on(Events.ShardReady, () => gateway.update('connected'));
  client.on(Events.ShardResume, () => gateway.update('connected'));
  client.on(Events.ShardReconnecting, () => gateway.update('reconnecting'));
  client.on(Events.ShardDisconnect, () => gateway.update('disconnected'));
}
