import { CallbackType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../state/state.ts';

/** A message as the driving API shows it: as the bot sent it, with its id and where its files are. */
export function messageView(world: World, message: Message): JsonObject {
  const { id, type, flags, content, components, embeds } = world.messages.object(message);
  return {
    id,
    type,
    flags,
    content,
    components,
    embeds,
    attachments: world.messages.attachments(message),
    interaction: interactionView(message.interaction),
    deferred: isDeferred(message.interaction),
    edited: message.editedAt !== null,
  };
}

/** What came of an interaction: its message and the follow-ups so far, or its modal. */
export function outcomeView(world: World, interaction: Interaction): JsonObject {
  const { acknowledgement, originalMessageId, followupIds } = interaction;
  if (acknowledgement?.modal)
    return { modal: acknowledgement.modal, interaction: interactionView(interaction) };
  const message = world.messages.get(originalMessageId ?? '');
  const followups = followupIds.flatMap((id) => {
    const followup = world.messages.get(id);
    return followup ? [messageView(world, followup)] : [];
  });
  const view = message ? messageView(world, message) : { deleted: true };
  return { ...view, interaction: interactionView(interaction), deferred: isDeferred(interaction), followups };
}

function isDeferred({ acknowledgement }: Interaction): boolean {
  const type = acknowledgement?.type;
  return type === CallbackType.deferredMessage || type === CallbackType.deferredUpdate;
}

function interactionView({ id, deed, acknowledgement }: Interaction): JsonObject {
  const { person, locale, context } = deed.place;
  return {
    id,
    type: deed.type,
    name: deed.name,
    user: { id: person.id, username: person.username },
    locale,
    context,
    callback: acknowledgement?.type ?? null,
  };
}
