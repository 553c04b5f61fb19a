import { CallbackType, CommandType, InteractionType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from './interactions.ts';
import { ids, userObject } from './people.ts';

/** Discord's message types. */
const types = { ordinary: 0, reply: 19, chatInputCommand: 20, contextMenuCommand: 23 } as const;

/** Discord's type of a message of the bot's. */
export function messageType({
  interaction,
  referenced,
}: {
  readonly interaction: Interaction | null;
  readonly referenced: JsonObject | null;
}): number {
  if (!interaction) return referenced ? types.reply : types.ordinary;
  const { action, acknowledgement } = interaction;
  const isCommandReply =
    action.type === InteractionType.command && acknowledgement?.type !== CallbackType.modal;
  if (!isCommandReply) return types.reply;
  const isChatInput = (action.data['type'] ?? CommandType.chatInput) === CommandType.chatInput;
  return isChatInput ? types.chatInputCommand : types.contextMenuCommand;
}

/** What a message object says of the interaction to which the message responds. */
export function interactionFields({ id, action }: Interaction): JsonObject {
  return {
    webhook_id: ids.application,
    application_id: ids.application,
    interaction_metadata: {
      id,
      type: action.type,
      user: userObject(action.actor.person),
      authorizing_integration_owners: {},
      ...(action.type === InteractionType.command
        ? { name: action.name, command_type: action.data['type'] ?? CommandType.chatInput }
        : {}),
      ...(action.messageId === undefined ? {} : { interacted_message_id: action.messageId }),
    },
  };
}
