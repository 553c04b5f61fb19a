import { CallbackType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import type { SandboxState } from '../state/state.ts';

/** A message as the control API returns it: as the bot sent it, with its id and the addresses of its files. */
export function messageView(state: SandboxState, message: Message): JsonObject {
  const { id, type, flags, content, components, embeds } = state.messages.object(message);
  return {
    id,
    type,
    flags,
    content,
    components,
    embeds,
    attachments: state.messages.attachments(message),
    reply_to: message.referenced?.['id'] ?? null,
    interaction: message.interaction && interactionView(message.interaction),
    deferred: message.interaction !== null && isDeferred(message.interaction),
    edited: message.editedAt !== null,
  };
}

/**
 * The result of an interaction: its message with the follow-ups so far, or the modal that the bot opened. After a deferred update
 * that left its message as it was, the first follow-up is the message.
 */
export function outcomeView(state: SandboxState, interaction: Interaction): JsonObject {
  const { acknowledgement, originalMessageId, followupIds } = interaction;
  if (acknowledgement?.modal)
    return { modal: acknowledgement.modal, interaction: interactionView(interaction) };
  const original = state.messages.get(originalMessageId ?? '');
  const followups = followupIds.flatMap((id) => state.messages.get(id) ?? []);
  const isUnchanged = (original?.editedAt?.getTime() ?? 0) < interaction.createdAt;
  const isLeftAlone = acknowledgement?.type === CallbackType.deferredUpdate && isUnchanged;
  const message = isLeftAlone ? (followups[0] ?? original) : original;
  const view = message ? messageView(state, message) : { deleted: true };
  return {
    ...view,
    interaction: interactionView(interaction),
    deferred: isDeferred(interaction),
    followups: followups.map((followup) => messageView(state, followup)),
  };
}

function isDeferred({ acknowledgement }: Interaction): boolean {
  const type = acknowledgement?.type;
  return type === CallbackType.deferredMessage || type === CallbackType.deferredUpdate;
}

function interactionView({ id, action, acknowledgement }: Interaction): JsonObject {
  const { person, locale, context } = action.actor;
  return {
    id,
    type: action.type,
    name: action.name,
    user: { id: person.id, username: person.username },
    locale,
    context,
    callback: acknowledgement?.type ?? null,
  };
}
