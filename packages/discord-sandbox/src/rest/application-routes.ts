import type { Endpoint } from '../endpoint/endpoint.ts';
import type { JsonObject } from '../json.ts';
import { partialGuildObject } from '../state/guild.ts';
import { applicationObject, botUserObject } from '../state/people.ts';
import { setEndpoint } from './interactions-endpoint.ts';
import type { Route } from './route.ts';

/** The routes for the bot's user, its application and the gateway's address. `gatewayUrl` is `ws://…/gateway`. */
export function applicationRoutes(botName: string, gatewayUrl: string, endpoint: Endpoint): readonly Route[] {
  const sessionStarts = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };
  const application = (): JsonObject => ({
    ...applicationObject(botName),
    verify_key: endpoint.publicKey,
    interactions_endpoint_url: endpoint.url,
  });
  return [
    read('/gateway', () => ({ url: gatewayUrl }), false),
    read('/gateway/bot', () => ({ url: gatewayUrl, shards: 1, session_start_limit: sessionStarts })),
    read('/users/@me', () => botUserObject(botName)),
    read('/users/@me/guilds', () => [partialGuildObject()]),
    read('/applications/@me', application),
    read('/oauth2/applications/@me', application),
    {
      method: 'PATCH',
      pattern: '/applications/@me',
      needsBotToken: true,
      handle: async (request) => {
        await setEndpoint(request.body, endpoint);
        return { status: 200, body: application() };
      },
    },
  ];
}

function read(pattern: string, body: () => object, needsBotToken = true): Route {
  return { method: 'GET', pattern, needsBotToken, handle: () => ({ status: 200, body: body() }) };
}
