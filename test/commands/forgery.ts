import { ApplicationCommandOptionType } from 'discord.js';
import type { Command } from '../../src/discord/command.ts';
import { makeMessage } from '../../src/replies/message.ts';

/** Sends a menu with any id and value, as if it were one of the bot's. */
export const forgery: Command = {
  definition: {
    name: 'forgery',
    description: 'Sends a menu',
    options: ['id', 'value'].map((name) => ({
      type: ApplicationCommandOptionType.String,
      name,
      description: name,
    })),
  },
  adminOnly: false,
  run: ({ options }) => {
    const [customId, value] = [String(options['id']), String(options['value'])];
    const menu = { placeholder: 'Menu', customId, options: [{ label: 'Option', value }] };
    return { message: makeMessage(0, [menu], false), logFields: {} };
  },
};
