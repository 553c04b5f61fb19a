import { applicationObject, botUserObject } from '../state/people.ts';
import type { Route } from './route.ts';

/** The routes that tell a bot who it is and where its gateway is. The address is `ws://…/gateway`. */
export function applicationRoutes(gatewayUrl: string): readonly Route[] {
  const sessionStarts = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };
  return [
    read('/gateway', { url: gatewayUrl }, false),
    read('/gateway/bot', { url: gatewayUrl, shards: 1, session_start_limit: sessionStarts }),
    read('/users/@me', botUserObject()),
    read('/applications/@me', applicationObject()),
    read('/oauth2/applications/@me', applicationObject()),
  ];
}

function read(pattern: string, body: object, needsBotToken = true): Route {
  return { method: 'GET', pattern, needsBotToken, handle: () => ({ status: 200, body }) };
}
