import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, CommandRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { adminContext, labels } from '../src/discord/command-definition.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { previewMessage, rejectedMessage, reloadedMessage } from '../src/replies/reload-message.ts';

/** Reads the knowledge files again and serves them if they are valid. */
export const reload: Command = {
  definition: {
    ...labels(
      { en: 'reload', fr: 'recharger' },
      {
        en: 'Reload the knowledge files (bot operators only)',
        fr: 'Recharger les fichiers de connaissances (réservé aux gestionnaires du bot)',
      },
    ),
    ...adminContext,
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        ...labels(
          { en: 'dry-run', fr: 'essai' },
          {
            en: 'Only show what would change, without applying it',
            fr: 'Montrer seulement ce qui changerait, sans l’appliquer',
          },
        ),
      },
    ],
  },
  adminOnly: true,
  // A changed story has to be learned before it is served, which takes seconds.
  deferral: () => 'reply',

  run: async ({ locale, options }: CommandRequest, { knowledge, processes }: Services): Promise<Reply> => {
    const language = replyLanguage(locale);
    const dryRun = options['dry-run'] === true;
    const result = dryRun ? await knowledge.preview() : await knowledge.reload('command');
    if (!result.ok) {
      return {
        message: rejectedMessage(result.problems, language),
        logFields: { verdict: 'rejected', problems: result.problems.length },
      };
    }
    if (dryRun) return { message: previewMessage(result, language), logFields: { verdict: 'previewed' } };
    const report = (await processes?.report()) ?? null;
    return { message: reloadedMessage(result, language, report), logFields: { verdict: 'reloaded' } };
  },
};
