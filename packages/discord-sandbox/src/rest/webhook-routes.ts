import { InteractionContext, MessageFlag } from '../discord-numbers.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import { ids } from '../state/people.ts';
import type { SandboxState } from '../state/state.ts';
import { refusals } from './api-error.ts';
import { messageBody, requestOf } from './message-body.ts';
import type { RestResponse, RestRequest, Route } from './route.ts';

/** The routes with which a bot reads, edits, deletes and follows up its responses. */
export function webhookRoutes(state: SandboxState): readonly Route[] {
  const webhook = '/webhooks/:application/:token';
  const one = `${webhook}/messages/:message`;
  return [
    route('POST', webhook, (request) => followUp(state, request)),
    route('GET', one, (request) => shown(state, found(state, request))),
    route('PATCH', one, (request) => edit(state, request)),
    route('DELETE', one, (request) => {
      const message = found(state, request);
      state.messages.delete(message.id);
      interactionOf(state, request).settle();
      return { status: 204 };
    }),
  ];
}

function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  return { method, pattern, needsBotToken: false, handle };
}

function interactionOf(state: SandboxState, request: RestRequest): Interaction {
  const interaction = state.interactions.withToken(request.param('token'));
  if (request.param('application') !== ids.application || !interaction) throw refusals.unknownWebhook();
  if (interaction.isExpired) throw refusals.invalidWebhookToken();
  if (!interaction.acknowledgement) throw refusals.unknownWebhook();
  return interaction;
}

function found(state: SandboxState, request: RestRequest): Message {
  const interaction = interactionOf(state, request);
  const requested = request.param('message');
  const id = requested === '@original' ? interaction.originalMessageId : requested;
  const isOwn = id === interaction.originalMessageId || interaction.followupIds.some((one) => one === id);
  const message = isOwn ? state.messages.get(id ?? '') : undefined;
  if (!message) throw refusals.unknownMessage();
  return message;
}

function shown(state: SandboxState, message: Message): RestResponse {
  return { status: 200, body: state.messages.object(message) };
}

function edit(state: SandboxState, request: RestRequest): RestResponse {
  const message = found(state, request);
  const sent = requestOf(request, state, 'IncomingWebhookUpdateRequestPartial');
  const edited = state.messages.edit(message, messageBody(sent, state.messages, message));
  interactionOf(state, request).settle();
  return shown(state, edited);
}

/** How many follow-ups an app may send where only the person has installed it. */
const maxFollowUps = 5;

function isOnlyUserInstalled({ action }: Interaction): boolean {
  return action.actor.context === InteractionContext.privateChannel;
}

function followUp(state: SandboxState, request: RestRequest): RestResponse {
  const interaction = interactionOf(state, request);
  const original = state.messages.get(interaction.originalMessageId ?? '');
  // The first follow-up to a deferred response completes that response.
  const isLoading = original !== undefined && (original.flags & MessageFlag.loading) !== 0;
  const sent = requestOf(request, state, 'IncomingWebhookRequestPartial');
  if (!isLoading && isOnlyUserInstalled(interaction) && interaction.followupIds.length >= maxFollowUps)
    throw refusals.tooManyFollowUps();
  const body = messageBody(sent, state.messages, isLoading ? original : undefined);
  const message = isLoading ? state.messages.edit(original, body) : state.messages.add(interaction, body);
  if (!isLoading) interaction.followupIds = [...interaction.followupIds, message.id];
  interaction.settle();
  return shown(state, message);
}
