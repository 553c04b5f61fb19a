import { CallbackType, InteractionType, MessageFlag, OptionType } from '../discord-numbers.ts';
import { integerIn, isJsonObject, objectsIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { checkAutocompleteChoices } from '../validation/command-options.ts';
import { Field } from '../validation/field.ts';
import { checkModal } from '../validation/modals.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../state/state.ts';
import { refusals, rejectComplaints } from './api-error.ts';
import { messageBody } from './message-body.ts';
import type { RestAnswer, RestRequest, Route } from './route.ts';

const { pong, message, deferredMessage, deferredUpdate, update, choices, modal } = CallbackType;

/** The first answers that each kind of interaction takes. */
function allowedTypes({ deed }: Interaction): readonly number[] {
  if (deed.type === InteractionType.autocomplete) return [choices];
  const updates = deed.messageId === undefined ? [] : [deferredUpdate, update];
  const modals = deed.type === InteractionType.modalSubmit ? [] : [modal];
  return [pong, message, deferredMessage, ...updates, ...modals];
}

/** The route of an interaction's first answer. */
export function callbackRoutes(world: World): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interaction/:token/callback',
      needsBotToken: false,
      handle: (request) => answer(world, request),
    },
  ];
}

function answer(world: World, request: RestRequest): RestAnswer {
  const interaction = world.interactions.get(request.param('interaction'));
  if (!interaction || interaction.token !== request.param('token') || interaction.isDead) {
    throw refusals.unknownInteraction();
  }
  if (interaction.acknowledgement) throw refusals.alreadyAcknowledged();
  const body = new Field(request.body);
  body.object();
  const type = body.at('type').oneOf(allowedTypes(interaction), true);
  rejectComplaints(body);
  const changed = respond(world, interaction, request, type ?? pong);
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackObject(world, interaction, type ?? pong, changed) };
}

/** Carries out a first answer; the message that it makes or changes, if any. */
function respond(
  world: World,
  interaction: Interaction,
  request: RestRequest,
  type: number,
): Message | undefined {
  const { messages } = world;
  const data = new Field(request.body).at('data');
  const sent = { json: request.body, uploads: request.uploads, isNested: true };
  switch (type) {
    case message: {
      const body = messageBody(sent, messages);
      interaction.acknowledge({ type });
      return original(interaction, messages.add(interaction, body));
    }
    case deferredMessage: {
      // Of the flags only this one has a meaning before there is a message.
      const flags = integerIn(data.at('flags').value, 0) & MessageFlag.ephemeral;
      interaction.acknowledge({ type });
      return original(interaction, messages.add(interaction, { flags: flags | MessageFlag.loading }));
    }
    case deferredUpdate:
    case update: {
      const source = messages.get(interaction.deed.messageId ?? '');
      if (!source) throw refusals.unknownMessage();
      const changed = type === update ? messages.edit(source, messageBody(sent, messages, source)) : source;
      interaction.acknowledge({ type });
      return original(interaction, changed);
    }
    case choices:
      checkAutocompleteChoices(data, interaction.deed.optionType ?? OptionType.string);
      rejectComplaints(data);
      interaction.acknowledge({ type, choices: objectsIn(data.at('choices').value) });
      return undefined;
    case modal:
      checkModal(data);
      rejectComplaints(data);
      interaction.acknowledge({ type, modal: isJsonObject(data.value) ? data.value : {} });
      world.openModals.set(interaction.deed.place.person.id, interaction);
      return undefined;
    default:
      interaction.acknowledge({ type });
      return undefined;
  }
}

function original(interaction: Interaction, answered: Message): Message {
  interaction.originalMessageId = answered.id;
  return answered;
}

function callbackObject(world: World, interaction: Interaction, type: number, changed?: Message): JsonObject {
  const { id, deed } = interaction;
  const about = changed
    ? {
        response_message_id: changed.id,
        response_message_loading: (changed.flags & MessageFlag.loading) !== 0,
        response_message_ephemeral: (changed.flags & MessageFlag.ephemeral) !== 0,
      }
    : {};
  return {
    interaction: { id, type: deed.type, ...about },
    ...(changed ? { resource: { type, message: world.messages.object(changed) } } : {}),
  };
}
