import { ApplicationCommandType } from 'discord-api-types/v10';
import type { MessageCommand, MessageCommandRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, localizations } from '../src/discord/command-definition.ts';
import { answerMessageText } from '../src/conversation/answering.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';

const name = { en: 'Ask Sidebar about this', fr: 'Demander à Sidebar' };

/** Answers the text of the message that it is used on, in an ephemeral reply. */
export const askAboutMessage: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: localizations(name),
    ...everyContext,
  },
  adminOnly: false,

  runOnMessage: (request: MessageCommandRequest, { knowledge, conversations, daysKept }: Services): Reply => {
    const { content, locale, isShared } = request;
    const { reply, remembered } = answerMessageText(
      knowledge.current,
      conversations.recall(request),
      content,
      {
        reader: replyLanguage(locale),
        fallback: replyLanguage(locale),
        ephemeral: true,
        canShare: isShared,
        daysKept,
      },
    );
    conversations.remember(request, remembered);
    return reply;
  },
};
