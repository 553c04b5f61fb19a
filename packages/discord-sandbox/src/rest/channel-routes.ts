import { InteractionContext, MessageFlag } from '../discord-numbers.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { channelObject, type Actor } from '../state/actor.ts';
import type { Message } from '../state/messages.ts';
import { authorToMention, mentionedIds } from '../state/mentions.ts';
import { ids, member, personWithId } from '../state/people.ts';
import { withPermittedContent } from '../state/permitted-content.ts';
import { messageObject, type SandboxState } from '../state/state.ts';
import { checkShape } from '../validation/check-schema.ts';
import { Field } from '../validation/field.ts';
import { refusals, rejectInvalid } from './api-error.ts';
import { messageBody, requestOf } from './message-body.ts';
import type { RestRequest, RestResponse, Route } from './route.ts';

/**
 * The routes with which a bot writes in channels and direct messages, and reads them; `readsContents` is whether the
 * intent for it is enabled, with which no connection to the gateway has to be.
 */
export function channelRoutes(state: SandboxState, readsContents: boolean): readonly Route[] {
  const permitted = (object: JsonObject): JsonObject => withPermittedContent(object, readsContents);
  const channel = '/channels/:channel';
  const messages = `${channel}/messages`;
  const one = `${messages}/:message`;
  return [
    route('POST', '/users/@me/channels', (request) => openDirectMessage(state, request)),
    route('GET', channel, (request) => ({ status: 200, body: channelObject(placeOf(state, request)) })),
    route('POST', `${channel}/typing`, (request) => {
      placeOf(state, request);
      state.feed.publish({ kind: 'typing', channel: request.param('channel') });
      return { status: 204 };
    }),
    route('GET', messages, (request) => ({ status: 200, body: list(state, request).map(permitted) })),
    route('POST', messages, (request) => ({ status: 200, body: permitted(create(state, request)) })),
    route('GET', one, (request) => ({ status: 200, body: permitted(foundObject(state, request)) })),
    route('PATCH', one, (request) => ({ status: 200, body: permitted(edit(state, request)) })),
    route('DELETE', one, (request) => {
      state.messages.delete(own(state, request, refusals.missingPermissions).id);
      return { status: 204 };
    }),
  ];
}

function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  return { method, pattern, needsBotToken: true, handle };
}

/** The place that a channel's id names; in the server, the ordinary member stands for everyone. */
function placeOf(state: SandboxState, request: RestRequest): Actor {
  const id = request.param('channel');
  if (id === ids.channel) return { person: member, locale: 'en-US', context: InteractionContext.guild };
  const person = state.directChannels.get(id);
  if (!person) throw refusals.unknownChannel();
  return { person, locale: 'en-US', context: InteractionContext.botDm };
}

function openDirectMessage(state: SandboxState, request: RestRequest): RestResponse {
  const body = new Field(request.body);
  const recipient = body.at('recipient_id');
  recipient.require();
  checkShape(body, 'CreatePrivateChannelRequest');
  rejectInvalid(body);
  if (recipient.value === ids.application) throw refusals.cannotMessageUser();
  const person = personWithId(String(recipient.value), false);
  const object = channelObject({ person, locale: 'en-US', context: InteractionContext.botDm });
  state.directChannels.set(String(object['id']), person);
  return { status: 200, body: object };
}

function create(state: SandboxState, request: RestRequest): JsonObject {
  const place = placeOf(state, request);
  const { messages } = state;
  const sent = isJsonObject(request.body) ? request.body : {};
  const body = messageBody(requestOf(request, state, 'MessageCreateRequest'), messages);
  const referenced = referencedMessage(state, request);
  const nonce = typeof sent['nonce'] === 'string' || typeof sent['nonce'] === 'number' ? sent['nonce'] : null;
  const known = sent['enforce_nonce'] === true && nonce !== null ? findNonce(state, nonce) : undefined;
  const message =
    known ??
    messages.post(
      // Only a response to an interaction can be ephemeral.
      { ...body, flags: body.flags & ~MessageFlag.ephemeral },
      {
        actor: actorFor(state, place, referenced),
        referenced,
        mentions: mentionsOf(body.content, sent['allowed_mentions'], referenced),
        ...(nonce === null ? {} : { nonce }),
      },
    );
  return messages.object(message);
}

function findNonce(state: SandboxState, nonce: string | number): Message | undefined {
  return state.messages.list().find((message) => message.nonce === nonce);
}

// A reply is for the person who wrote the other message.
function actorFor(state: SandboxState, place: Actor, referenced: JsonObject | null): Actor {
  const id = String(referenced?.['id']);
  return state.posts.get(id)?.actor ?? state.messages.get(id)?.actor ?? place;
}

function referencedMessage(state: SandboxState, request: RestRequest): JsonObject | null {
  const body = new Field(request.body);
  const reference = body.at('message_reference');
  if (reference.object() === undefined) return null;
  if (reference.at('type').value === 1) throw refusals.cannotForward();
  const found = messageObject(state, String(reference.at('message_id').value));
  const isHere = found?.['channel_id'] === request.param('channel');
  if (found && isHere) return found;
  if (reference.at('fail_if_not_exists').value === false) return null;
  reference.refuse('MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  rejectInvalid(body);
  return null;
}

/** Whom a message of the bot's mentions, as `allowed_mentions` restricts it. */
function mentionsOf(content: string, allowed: unknown, referenced: JsonObject | null): readonly string[] {
  const rules = isJsonObject(allowed) ? allowed : undefined;
  const users = Array.isArray(rules?.['users']) ? rules['users'].map(String) : [];
  const isForAll = !rules || (Array.isArray(rules['parse']) && rules['parse'].includes('users'));
  const named = mentionedIds(content).filter((id) => isForAll || users.includes(id));
  const replied = !rules || rules['replied_user'] === true ? authorToMention(referenced) : undefined;
  return [...new Set([...named, ...(replied === undefined ? [] : [replied])])];
}

function list(state: SandboxState, request: RestRequest): readonly JsonObject[] {
  placeOf(state, request);
  const channel = request.param('channel');
  const limit = limitIn(request);
  const objects = [
    ...state.messages.list().map((message) => state.messages.object(message)),
    ...state.posts.list().map((post) => state.posts.object(post)),
  ].filter((message) => message['channel_id'] === channel && !isEphemeral(message));
  const before = snowflakeIn(request, 'before');
  const after = snowflakeIn(request, 'after');
  const sorted = objects
    .filter(({ id }) => before === null || BigInt(String(id)) < before)
    .filter(({ id }) => after === null || BigInt(String(id)) > after)
    .toSorted((a, b) => (BigInt(String(a['id'])) < BigInt(String(b['id'])) ? 1 : -1));
  return after === null ? sorted.slice(0, limit) : sorted.slice(-limit);
}

function limitIn({ query }: RestRequest): number {
  const text = query.get('limit');
  const isNumber = text !== null && /^-?\d+$/u.test(text);
  const sent = new Field({ limit: isNumber ? Number(text) : text });
  const limit = sent.at('limit').integer({ min: 1, max: 100 }) ?? 50;
  rejectInvalid(sent);
  return limit;
}

function snowflakeIn({ query }: RestRequest, name: string): bigint | null {
  const text = query.get(name);
  if (text === null || /^\d{1,20}$/u.test(text)) return text === null ? null : BigInt(text);
  const body = new Field({});
  body.at(name).refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
  rejectInvalid(body);
  return null;
}

function isEphemeral({ flags }: JsonObject): boolean {
  return (Number(flags) & MessageFlag.ephemeral) !== 0;
}

function foundObject(state: SandboxState, request: RestRequest): JsonObject {
  placeOf(state, request);
  const object = messageObject(state, request.param('message'));
  const isHere = object?.['channel_id'] === request.param('channel') && !isEphemeral(object);
  if (!object || !isHere) throw refusals.unknownMessage();
  return object;
}

/** A message of the bot's own; others are refused. */
function own(state: SandboxState, request: RestRequest, refusal: () => Error): Message {
  const { id } = foundObject(state, request);
  const message = state.messages.get(String(id));
  if (!message) throw refusal();
  return message;
}

function edit(state: SandboxState, request: RestRequest): JsonObject {
  const message = own(state, request, refusals.notTheAuthor);
  const body = messageBody(requestOf(request, state, 'MessageEditRequestPartial'), state.messages, message);
  const edited = state.messages.edit(message, body);
  return state.messages.object(edited);
}
