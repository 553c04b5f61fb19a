import type { Command, CommandRequest, ComponentRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels } from '../src/discord/command-definition.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { storyMessage, storySections } from '../src/replies/story-message.ts';

/** Shows the story at a glance. */
export const story: Command = {
  definition: {
    ...labels(
      { en: 'story', fr: 'article' },
      {
        en: 'See who wrote the story and when, and what is confirmed, claimed and undecided',
        fr: 'Voir qui a écrit l’article et quand, et ce qui est confirmé, affirmé ou pas encore tranché',
      },
    ),
    ...everyContext,
  },
  adminOnly: false,

  run: ({ locale }: CommandRequest, { knowledge }: Services): Reply => ({
    message: storyMessage(knowledge.current.story, replyLanguage(locale)),
    logFields: { verdict: 'story' },
  }),

  handleComponent: ({ customId, locale }: ComponentRequest, { knowledge }: Services): Reply => {
    const language = replyLanguage(locale);
    const action = readCustomId(customId);
    const section = storySections.find((each) => each === action?.subject[0]);
    if (action?.verb !== 'show' || section === undefined)
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    return {
      message: storyMessage(knowledge.current.story, language, section),
      logFields: { verdict: 'story' },
      updatesMessage: true,
    };
  },
};
