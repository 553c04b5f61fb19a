import type { CommandRequest, Command, ComponentRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels } from '../src/discord/command-definition.ts';
import { rememberPicked } from '../src/conversation/conversations.ts';
import { answerEntry } from '../src/replies/answering.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { entryById } from '../src/replies/entry-index.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { topicsMessage, type TopicsView } from '../src/replies/topics/topics-message.ts';

/** Lists everything that the bot can answer and what the story leaves open, by topic, in an ephemeral message that its reader browses. */
export const topics: Command = {
  definition: {
    ...labels(
      { en: 'topics', fr: 'sujets' },
      { en: 'See everything you can ask, by topic', fr: 'Voir tout ce que vous pouvez demander, par sujet' },
    ),
    ...everyContext,
  },
  adminOnly: false,

  run: ({ locale }: CommandRequest, { knowledge }: Services): Reply => {
    const { story } = knowledge.current;
    return {
      message: topicsMessage({ story, language: replyLanguage(locale), chosenLanguage: undefined }),
      logFields: { verdict: 'topics' },
    };
  },

  handleComponent: (request: ComponentRequest, { knowledge, conversations }: Services): Reply => {
    const { customId, values, locale, ownMessage, isShared } = request;
    const action = readCustomId(customId);
    const chosenLanguage = ownMessage ? action?.chosenLanguage : undefined;
    const language = replyLanguage(locale, chosenLanguage);
    const { story } = knowledge.current;
    const [picked = ''] = values;
    const [topicId = '', page = ''] = action?.subject ?? [];
    const view: TopicsView = {
      story,
      language,
      chosenLanguage,
      topicId,
      page: Number(page) || 0,
      canShare: isShared,
    };
    switch (action?.verb ?? '') {
      case 'open':
        return { message: topicsMessage({ ...view, topicId: picked }), logFields: { verdict: 'topic' } };
      case 'turn':
        return update({ ...view, topicId: picked });
      case 'page':
        return update(view);
      case 'question': {
        const gap = story.gaps.find(({ id }) => id === picked);
        const item = gap ?? entryById(story, picked);
        rememberPicked(conversations, request, { kind: gap === undefined ? 'entry' : 'gap', id: picked });
        if (item !== undefined) return update({ ...view, item });
        return answerEntry(knowledge.current, picked, { language, chosenLanguage, ephemeral: true });
      }
      default:
        return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    }
  },
};

/** Updates the browser's message to another view. */
function update(view: TopicsView): Reply {
  const logFields = view.item ? { verdict: 'chosen', item: view.item.id } : { verdict: 'topic' };
  return { message: topicsMessage(view), logFields, updatesMessage: true };
}
