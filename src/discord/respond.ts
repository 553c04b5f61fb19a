import { InteractionResponseType, MessageFlags, Routes, type Interaction } from 'discord.js';
import type { Message } from '../replies/message.ts';
import type { ReplyFile } from '../replies/reply.ts';

/** The body of an interaction callback, as Discord takes it. */
export interface CallbackBody {
  readonly type: InteractionResponseType;
  readonly data: object;
}

/** Sends the callback of an interaction: its one immediate response. */
export async function sendCallback(
  interaction: Interaction,
  body: CallbackBody,
  files: readonly ReplyFile[] = [],
): Promise<void> {
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: { ...body, data: withAttachments(body.data, files) },
    files: [...files],
    auth: false,
  });
}

/** Replaces the message whose component was used. Its visibility does not change. */
export async function updateMessage(
  interaction: Interaction,
  message: Message,
  files?: readonly ReplyFile[],
): Promise<void> {
  const body = {
    type: InteractionResponseType.UpdateMessage,
    data: { ...message, flags: message.flags & ~MessageFlags.Ephemeral },
  };
  await sendCallback(interaction, body, files);
}

/** Defers an ephemeral reply: Discord then waits fifteen minutes for it rather than three seconds. */
export async function deferReply(interaction: Interaction): Promise<void> {
  await sendCallback(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  });
}

/** Edits the deferred reply. Its visibility was fixed when it was deferred. */
export async function editDeferredReply(
  interaction: Interaction,
  message: Message,
  files: readonly ReplyFile[] = [],
): Promise<void> {
  const body = { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
  await interaction.client.rest.patch(Routes.webhookMessage(interaction.applicationId, interaction.token), {
    body: withAttachments(body, files),
    files: [...files],
    auth: false,
  });
}

/** A message's data with its list of attachments; those of a message that it replaces are dropped. */
function withAttachments(data: object, files: readonly ReplyFile[]): object {
  if (files.length === 0) return data;
  const attachments = files.map(({ name, description }, index) => ({
    id: String(index),
    filename: name,
    ...(description === undefined ? {} : { description }),
  }));
  return { ...data, attachments };
}
