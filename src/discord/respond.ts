import { InteractionResponseType, MessageFlags, Routes, type Interaction } from 'discord.js';
import type { Message } from '../replies/message.ts';
import type { ReplyFile } from '../replies/reply.ts';

/** The one response to an interaction, as Discord takes it. */
export interface ResponseBody {
  readonly type: InteractionResponseType;
  readonly data: object;
}

/** Sends a response as it stands, so that what a handler made is what Discord gets. */
export async function respond(
  interaction: Interaction,
  body: ResponseBody,
  files: readonly ReplyFile[] = [],
): Promise<void> {
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: { ...body, data: withAttachments(body.data, files) },
    files: [...files],
    auth: false,
  });
}

/** Puts a message in the place of the one whose component was used; whether others see it was settled by that one. */
export async function update(
  interaction: Interaction,
  message: Message,
  files?: readonly ReplyFile[],
): Promise<void> {
  const body = {
    type: InteractionResponseType.UpdateMessage,
    data: { ...message, flags: message.flags & ~MessageFlags.Ephemeral },
  };
  await respond(interaction, body, files);
}

/** Shows the one who asked that an answer is on its way: Discord then waits fifteen minutes rather than three seconds. */
export async function promise(interaction: Interaction): Promise<void> {
  await respond(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  });
}

/** Puts the answer in the place of the promise; whether others see it was settled by the promise. */
export async function keepPromise(
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

/** A message's data that names its files by their place in the request; those of a message it replaces are dropped. */
function withAttachments(data: object, files: readonly ReplyFile[]): object {
  if (files.length === 0) return data;
  const attachments = files.map(({ name, description }, index) => ({
    id: String(index),
    filename: name,
    ...(description === undefined ? {} : { description }),
  }));
  return { ...data, attachments };
}
