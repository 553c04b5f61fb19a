import { InteractionResponseType, MessageFlags, Routes, type Interaction } from 'discord.js';
import type { Message } from '../replies/message.ts';

/** The one response to an interaction, as Discord takes it. */
export interface ResponseBody {
  readonly type: InteractionResponseType;
  readonly data: object;
}

/** Sends a response as it stands, so that what a handler made is what Discord gets. */
export async function respond(interaction: Interaction, body: ResponseBody): Promise<void> {
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

/** Shows the one who asked that an answer is on its way: Discord then waits fifteen minutes rather than three seconds. */
export async function promise(interaction: Interaction): Promise<void> {
  await respond(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  });
}

/** Puts the answer in the place of the promise; whether others see it was settled by the promise. */
export async function keepPromise(interaction: Interaction, message: Message): Promise<void> {
  await interaction.client.rest.patch(Routes.webhookMessage(interaction.applicationId, interaction.token), {
    body: { ...message, flags: message.flags & ~MessageFlags.Ephemeral },
    auth: false,
  });
}
