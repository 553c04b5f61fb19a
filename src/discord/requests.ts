import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { CommandRequest, CompletionRequest, MessageRequest, PressRequest } from './command.ts';

/** A slash command's interaction as plain data. */
export function toCommandRequest(interaction: ChatInputCommandInteraction): CommandRequest {
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    options: readOptions(interaction.options.data),
  };
}

/** An autocomplete interaction as plain data. */
export function toCompletionRequest(interaction: AutocompleteInteraction): CompletionRequest {
  const focused = interaction.options.getFocused(true);
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    option: focused.name,
    typed: focused.value,
    options: readOptions(interaction.options.data),
  };
}

/** The interaction of a command of a message's menu as plain data. */
export function toMessageRequest(interaction: MessageContextMenuCommandInteraction): MessageRequest {
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    content: interaction.targetMessage.content,
  };
}

/** A component's interaction as plain data. Only the one who asked sees an ephemeral message, so its components are theirs. */
export function toPressRequest(interaction: ButtonInteraction | StringSelectMenuInteraction): PressRequest {
  const { message, user } = interaction;
  return {
    userId: user.id,
    locale: interaction.locale,
    customId: interaction.customId,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    ownMessage: message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id,
  };
}

function readOptions(
  options: readonly { readonly name: string; readonly value?: string | number | boolean | undefined }[],
): CommandRequest['options'] {
  return Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}
