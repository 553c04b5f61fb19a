import { CallbackType, InteractionType, MessageFlag, OptionType } from '../discord-numbers.ts';
import { asInteger, isJsonObject, objectsIn, type JsonObject } from '../json.ts';
import { checkAutocompleteChoices } from '../validation/command-options.ts';
import { checkShape } from '../validation/check-schema.ts';
import { Field } from '../validation/field.ts';
import type { MessageShape } from '../validation/messages.ts';
import { checkModal } from '../validation/modals.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import type { SandboxState } from '../state/state.ts';
import { refusals, rejectInvalid } from './api-error.ts';
import { messageBody } from './message-body.ts';
import type { RestResponse, RestRequest, Route } from './route.ts';

const { pong, message, deferredMessage, deferredUpdate, update, choices, modal } = CallbackType;

/** The types of first response that an interaction accepts. */
function allowedTypes({ action }: Interaction): readonly number[] {
  if (action.type === InteractionType.autocomplete) return [choices];
  const updates = action.messageId === undefined ? [] : [deferredUpdate, update];
  const modals = action.type === InteractionType.modalSubmit ? [] : [modal];
  return [message, deferredMessage, ...updates, ...modals];
}

/** The route for the first response to an interaction. */
export function callbackRoutes(state: SandboxState): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interaction/:token/callback',
      needsBotToken: false,
      handle: (request) => answer(state, request),
    },
  ];
}

function answer(state: SandboxState, request: RestRequest): RestResponse {
  const interaction = state.interactions.get(request.param('interaction'));
  if (!interaction || interaction.token !== request.param('token')) throw refusals.unknownInteraction();
  const { type, changed } = acceptCallback(state, interaction, request);
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackObject(state, interaction, type, changed) };
}

/** The body of a callback, with its files. */
type Callback = Pick<RestRequest, 'body' | 'uploads'>;

/**
 * Carries out the first response to an interaction; returns its type and the message that it creates or edits, if any.
 * Throws `ApiError`, and changes nothing, if Discord would refuse it.
 */
export function acceptCallback(
  state: SandboxState,
  interaction: Interaction,
  callback: Callback,
): { readonly type: number; readonly changed: Message | undefined } {
  if (interaction.hasTimedOut) throw refusals.unknownInteraction();
  if (interaction.acknowledgement) throw refusals.alreadyAcknowledged();
  const body = new Field(callback.body);
  body.object();
  const type = body.at('type').oneOf(allowedTypes(interaction), true) ?? pong;
  rejectInvalid(body);
  return { type, changed: respond(state, interaction, callback, type) };
}

function respond(
  state: SandboxState,
  interaction: Interaction,
  request: Callback,
  type: number,
): Message | undefined {
  const { messages } = state;
  const data = new Field(request.body).at('data');
  const sent = {
    json: request.body,
    uploads: request.uploads,
    isNested: true,
    shape: shapeOf(type),
    emojiIds: state.emojis.ids,
  };
  switch (type) {
    case message: {
      const body = messageBody(sent, messages);
      interaction.acknowledge({ type });
      return original(interaction, messages.add(interaction, body));
    }
    case deferredMessage: {
      checkDeferred(data, sent.shape);
      // Discord ignores all other flags of a deferred response.
      const flags = asInteger(data.at('flags').value, 0) & MessageFlag.ephemeral;
      interaction.acknowledge({ type });
      return original(interaction, messages.add(interaction, { flags: flags | MessageFlag.loading }));
    }
    case deferredUpdate:
    case update: {
      if (type === deferredUpdate) checkDeferred(data, sent.shape);
      const source = messages.get(interaction.action.messageId ?? '');
      if (!source) throw refusals.unknownMessage();
      const changed = type === update ? messages.edit(source, messageBody(sent, messages, source)) : source;
      interaction.acknowledge({ type });
      return original(interaction, changed);
    }
    case choices:
      checkAutocompleteChoices(data, interaction.action.optionType ?? OptionType.string);
      rejectInvalid(data);
      interaction.acknowledge({ type, choices: objectsIn(data.at('choices').value) });
      return undefined;
    case modal:
      checkModal(data, state.emojis.ids);
      rejectInvalid(data);
      interaction.acknowledge({ type, modal: isJsonObject(data.value) ? data.value : {} });
      state.openModals.set(interaction.action.actor.person.id, interaction);
      return undefined;
    default:
      interaction.acknowledge({ type });
      return undefined;
  }
}

function checkDeferred(data: Field, shape: MessageShape): void {
  if (!data.isMissing) checkShape(data, shape);
  rejectInvalid(data);
}

function shapeOf(type: number): MessageShape {
  return type === update || type === deferredUpdate
    ? 'IncomingWebhookUpdateForInteractionCallbackRequestPartial'
    : 'IncomingWebhookInteractionRequest';
}

function original(interaction: Interaction, answered: Message): Message {
  interaction.originalMessageId = answered.id;
  return answered;
}

function callbackObject(
  state: SandboxState,
  interaction: Interaction,
  type: number,
  changed?: Message,
): JsonObject {
  const { id, action } = interaction;
  const about = changed
    ? {
        response_message_id: changed.id,
        response_message_loading: (changed.flags & MessageFlag.loading) !== 0,
        response_message_ephemeral: (changed.flags & MessageFlag.ephemeral) !== 0,
      }
    : {};
  return {
    interaction: { id, type: action.type, ...about },
    ...(changed ? { resource: { type, message: state.messages.object(changed) } } : {}),
  };
}
