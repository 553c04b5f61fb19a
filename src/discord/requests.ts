import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { InteractionKind } from '../monitoring/metrics.ts';
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  MessageCommandRequest,
} from './command.ts';

/** What a log line and a counter may show of an interaction: never who sent it nor what they typed. */
export interface InteractionSummary {
  readonly interaction: InteractionKind;
  /** Name of the command that it is for, from Discord or from the component's id. */
  readonly command: string;
}

/** A slash command's interaction as plain data. */
export function toCommandRequest(interaction: ChatInputCommandInteraction): CommandRequest {
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    options: readOptions(interaction.options.data),
  };
}

/** An autocomplete interaction as plain data. */
export function toAutocompleteRequest(interaction: AutocompleteInteraction): AutocompleteRequest {
  const focused = interaction.options.getFocused(true);
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    option: focused.name,
    typed: focused.value,
    options: readOptions(interaction.options.data),
  };
}

/** A message command's interaction as plain data. */
export function toMessageCommandRequest(
  interaction: MessageContextMenuCommandInteraction,
): MessageCommandRequest {
  return {
    userId: interaction.user.id,
    locale: interaction.locale,
    content: interaction.targetMessage.content,
  };
}

/** A component's interaction as plain data. */
export function toComponentRequest(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
): ComponentRequest {
  const { message, user } = interaction;
  return {
    userId: user.id,
    locale: interaction.locale,
    customId: interaction.customId,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    // Nobody but its reader sees an ephemeral message, so the one who uses its components is that reader.
    ownMessage: message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id,
  };
}

/** Summarises any interaction for the log and the metrics. */
export function summarise(interaction: Interaction): InteractionSummary {
  if (interaction.isAutocomplete()) return { interaction: 'autocomplete', command: interaction.commandName };
  if (interaction.isCommand()) return { interaction: 'command', command: interaction.commandName };
  if (interaction.isMessageComponent()) {
    return {
      interaction: interaction.isButton() ? 'button' : 'select',
      command: interaction.customId.split(':')[0] ?? '',
    };
  }
  return { interaction: 'other', command: '' };
}

function readOptions(
  options: readonly { readonly name: string; readonly value?: string | number | boolean | undefined }[],
): CommandRequest['options'] {
  return Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}
