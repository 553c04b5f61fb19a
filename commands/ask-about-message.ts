import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand, MessageRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { localizations } from '../src/discord/localized.ts';
import { answerMessageText } from '../src/replies/answering.ts';
import { replyLanguage } from '../src/replies/language.ts';

const name = { en: 'Ask Sidebar about this', fr: 'Demander à Sidebar' };

/** Answers the text of the message that it is chosen on, for whoever chose it alone. */
export const askAboutMessage: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: localizations(name),
    ...everywhere,
  },
  adminOnly: false,

  runOnMessage: ({ content, locale }: MessageRequest, { knowledge }: Services): Reply =>
    answerMessageText(knowledge.current, content, { language: replyLanguage(locale), ephemeral: true }),
};
