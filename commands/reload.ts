import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Command, CommandRequest, Reply } from '../src/discord/command.ts';
import { labels } from '../src/discord/localized.ts';
import type { KnowledgeBase } from '../src/matching/knowledge-base.ts';
import { replyLanguage } from '../src/replies/language.ts';
import { rejectedMessage, reloadedMessage } from '../src/replies/reload-message.ts';

/** Reads the knowledge files again; answers go on from the old ones unless the new ones are sound. */
export const reload: Command = {
  definition: {
    ...labels(
      { en: 'reload', fr: 'recharger' },
      {
        en: 'Read the knowledge files again (for those who run the bot)',
        fr: 'Relire les fichiers de connaissances (pour ceux qui gèrent le bot)',
      },
    ),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    // Only hides the command from most people; who may use it is checked on every use, for servers can change this.
    default_member_permissions: String(PermissionFlagsBits.Administrator),
  },
  adminOnly: true,
  // A changed story is learned anew before it is served.
  takesLong: true,

  run: async ({ locale }: CommandRequest, knowledge: KnowledgeBase): Promise<Reply> => {
    const language = replyLanguage(locale);
    const result = await knowledge.reload();
    return result.ok
      ? { message: reloadedMessage(result.difference, language), facts: { verdict: 'reloaded' } }
      : {
          message: rejectedMessage(result.problems, language),
          facts: { verdict: 'rejected', problems: result.problems.length },
        };
  },
};
