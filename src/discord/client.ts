import { Client, Events, Options } from 'discord.js';
import type { Logger } from 'pino';
import { makeRequest } from './rest-requests.ts';

/** How many users and members are remembered; discord.js remembers everybody who asks otherwise. */
const rememberedUsers = 200;

/**
 * A Discord client that asks for no events but interactions, pings nobody, remembers little and logs its troubles.
 * @param apiBase Base address of Discord's REST interface, without version.
 */
export function createClient(apiBase: string, log: Logger): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: apiBase, makeRequest },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: rememberedUsers, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: rememberedUsers,
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
  logTroubles(client, log);
  return client;
}

/** Without a listener for 'error', which must be synchronous, one failed event would end the process. */
function logTroubles(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (message) => log.warn(message));
  logConnection(client, log);
}

/** An outage is one line at its beginning and one at its end, however many attempts to connect fail meanwhile. */
function logConnection(client: Client, log: Logger): void {
  let isLost = false;
  let error: unknown;
  client.on(Events.ShardError, (problem, shard) => {
    if (String(error) !== String(problem)) log.warn({ err: problem, shard }, 'Gateway connection error');
    error = problem;
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isLost) log.warn({ shard }, 'Gateway connection lost, reconnecting');
    isLost = true;
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'Gateway connection resumed');
    isLost = false;
    error = undefined;
  });
  client.on(Events.ShardReady, (shard) => {
    if (isLost) log.info({ shard }, 'Gateway connection made anew: what was asked meanwhile is lost');
    else log.debug({ shard }, 'Gateway connection ready');
    isLost = false;
    error = undefined;
  });
}
