import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Message } from '../../replies/message.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Deferral } from '../command.ts';
import type { CallbackBody } from './responder.ts';

/** Choices for an option that is being typed. */
export function choicesBody(choices: readonly object[]): CallbackBody {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}

/** A new message. */
export function messageBody(message: Message): CallbackBody {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: message };
}

/** A reply that is not deferred: its form if it has one, or its message, new or in place of the one whose component was used. */
export function replyBody({ message, modal }: Reply, replaces: boolean): CallbackBody {
  if (modal !== undefined) return { type: InteractionResponseType.Modal, data: modal };
  return replaces ? updateBody(message) : messageBody(message);
}

function updateBody(message: Message): CallbackBody {
  return { type: InteractionResponseType.UpdateMessage, data: withoutEphemeral(message) };
}

/** That an ephemeral reply or an update follows. */
export function deferralBody(deferral: Deferral): CallbackBody {
  return deferral === 'update'
    ? { type: InteractionResponseType.DeferredMessageUpdate, data: {} }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      };
}

/** A message that replaces another: who sees that one was decided when it was sent. */
export function withoutEphemeral(message: Message): Message {
  return { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
}
