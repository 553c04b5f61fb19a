import { MessageFlag } from '../discord-numbers.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import { ids } from '../state/people.ts';
import type { World } from '../state/state.ts';
import { refusals } from './api-error.ts';
import { messageBody } from './message-body.ts';
import type { RestAnswer, RestRequest, Route } from './route.ts';

/** The routes by which a bot reads, edits, deletes and follows up its answers. */
export function webhookRoutes(world: World): readonly Route[] {
  const webhook = '/webhooks/:application/:token';
  const one = `${webhook}/messages/:message`;
  return [
    route('POST', webhook, (request) => followUp(world, request)),
    route('GET', one, (request) => shown(world, found(world, request))),
    route('PATCH', one, (request) => edit(world, request)),
    route('DELETE', one, (request) => {
      const message = found(world, request);
      world.messages.delete(message.id);
      interactionOf(world, request).settle();
      return { status: 204 };
    }),
  ];
}

function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  return { method, pattern, needsBotToken: false, handle };
}

function interactionOf(world: World, request: RestRequest): Interaction {
  const interaction = world.interactions.withToken(request.param('token'));
  if (request.param('application') !== ids.application || !interaction) throw refusals.unknownWebhook();
  if (interaction.isExpired) throw refusals.invalidWebhookToken();
  if (!interaction.acknowledgement) throw refusals.unknownWebhook();
  return interaction;
}

function found(world: World, request: RestRequest): Message {
  const interaction = interactionOf(world, request);
  const named = request.param('message');
  const id = named === '@original' ? interaction.originalMessageId : named;
  const isItsOwn = id === interaction.originalMessageId || interaction.followupIds.some((one) => one === id);
  const message = isItsOwn ? world.messages.get(id ?? '') : undefined;
  if (!message) throw refusals.unknownMessage();
  return message;
}

function shown(world: World, message: Message): RestAnswer {
  return { status: 200, body: world.messages.object(message) };
}

function edit(world: World, request: RestRequest): RestAnswer {
  const message = found(world, request);
  const sent = { json: request.body, uploads: request.uploads, isNested: false };
  const edited = world.messages.edit(message, messageBody(sent, world.messages, message));
  interactionOf(world, request).settle();
  return shown(world, edited);
}

function followUp(world: World, request: RestRequest): RestAnswer {
  const interaction = interactionOf(world, request);
  const original = world.messages.get(interaction.originalMessageId ?? '');
  // The first follow-up to a deferred answer becomes that answer.
  const isLoading = original !== undefined && (original.flags & MessageFlag.loading) !== 0;
  const sent = { json: request.body, uploads: request.uploads, isNested: false };
  const body = messageBody(sent, world.messages, isLoading ? original : undefined);
  const message = isLoading ? world.messages.edit(original, body) : world.messages.add(interaction, body);
  if (!isLoading) interaction.followupIds = [...interaction.followupIds, message.id];
  interaction.settle();
  return shown(world, message);
}
