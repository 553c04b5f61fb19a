import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Of a command that works in servers, in direct messages and for users who installed the bot for themselves. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
