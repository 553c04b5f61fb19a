import { partialGuildObject } from '../state/guild.ts';
import { applicationObject, botUserObject } from '../state/people.ts';
import type { Route } from './route.ts';

/** The routes for the bot's user, its application and the gateway's address. `gatewayUrl` is `ws://…/gateway`. */
export function applicationRoutes(botName: string, gatewayUrl: string): readonly Route[] {
  const sessionStarts = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };
  return [
    read('/gateway', { url: gatewayUrl }, false),
    read('/gateway/bot', { url: gatewayUrl, shards: 1, session_start_limit: sessionStarts }),
    read('/users/@me', botUserObject(botName)),
    read('/users/@me/guilds', [partialGuildObject()]),
    read('/applications/@me', applicationObject(botName)),
    read('/oauth2/applications/@me', applicationObject(botName)),
  ];
}

function read(pattern: string, body: object, needsBotToken = true): Route {
  return { method: 'GET', pattern, needsBotToken, handle: () => ({ status: 200, body }) };
}
