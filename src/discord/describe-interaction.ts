import type { Interaction } from 'discord.js';
import type { InteractionKind } from '../monitoring/metrics.ts';

/** What may be told of an interaction: never who sent it nor what they typed. */
export interface DescribedInteraction {
  readonly interaction: InteractionKind;
  /** Name of the command that it is for, as Discord or the component's id says it. */
  readonly command: string;
}

/** What a log line and a counter say of an interaction. */
export function describeInteraction(interaction: Interaction): DescribedInteraction {
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
