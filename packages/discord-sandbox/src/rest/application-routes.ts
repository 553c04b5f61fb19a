import type { Endpoint } from '../endpoint/endpoint.ts';
import { intentFlags, type PrivilegedIntent } from '../gateway/intents.ts';
import type { SessionStarts } from '../gateway/session-starts.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { partialGuildObject } from '../state/guild.ts';
import { botUserObject } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { checkShape } from '../validation/check-schema.ts';
import { Field } from '../validation/field.ts';
import { rejectInvalid } from './api-error.ts';
import { setEndpoint } from './interactions-endpoint.ts';
import type { RestRequest, RestResponse, Route } from './route.ts';

/** What the application's routes report about the gateway. */
export interface GatewayFacts {
  /** `ws://…/gateway`. */
  readonly url: string;
  readonly sessionStarts: SessionStarts;
  readonly privilegedIntents: readonly PrivilegedIntent[];
  /** In how many servers the bot is, for the rules on shards. */
  readonly guildCount: number;
}

/** Discord recommends a shard for so many servers. */
const guildsPerShard = 1_000;
const maxDescriptionLength = 400;

/** The routes for the bot's user, its application and the gateway's address. */
export function applicationRoutes(
  state: SandboxState,
  gateway: GatewayFacts,
  endpoint: Endpoint,
): readonly Route[] {
  const shards = Math.ceil(gateway.guildCount / guildsPerShard);
  const application = (): JsonObject => ({
    ...state.application.object(),
    flags: intentFlags(gateway.privilegedIntents),
    approximate_guild_count: gateway.guildCount,
    verify_key: endpoint.publicKey,
    interactions_endpoint_url: endpoint.url,
  });
  return [
    read('/gateway', () => ({ url: gateway.url }), false),
    read('/gateway/bot', () => ({
      url: gateway.url,
      shards,
      session_start_limit: gateway.sessionStarts.object(),
    })),
    read('/users/@me', () => botUserObject(state.botName)),
    read('/users/@me/guilds', () => [partialGuildObject()]),
    read('/applications/@me', application),
    read('/oauth2/applications/@me', application),
    {
      method: 'PATCH',
      pattern: '/applications/@me',
      needsBotToken: true,
      handle: async (request) => edit(state, request, endpoint, application),
    },
  ];
}

async function edit(
  state: SandboxState,
  request: RestRequest,
  endpoint: Endpoint,
  application: () => JsonObject,
): Promise<RestResponse> {
  const sent = isJsonObject(request.body) ? request.body : {};
  // Its documentation has a text for what Discord's description calls an object.
  const isText = typeof sent['description'] === 'string';
  const body = new Field(request.body);
  if (isText) body.at('description').string({ max: maxDescriptionLength });
  rejectInvalid(body);
  const others = isText ? new Field({ ...sent, description: null }) : body;
  checkShape(others, 'ApplicationFormPartial');
  rejectInvalid(others);
  await setEndpoint(request.body, endpoint);
  state.application.edit(sent);
  return { status: 200, body: application() };
}

function read(pattern: string, body: () => object, needsBotToken = true): Route {
  return { method: 'GET', pattern, needsBotToken, handle: () => ({ status: 200, body: body() }) };
}
