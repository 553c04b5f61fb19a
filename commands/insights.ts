import { ApplicationCommandOptionType } from 'discord.js';
import type { Command, CommandRequest, ComponentRequest, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { adminContext, labels, localizations } from '../src/discord/command-definition.ts';
import { languages } from '../src/text/language.ts';
import { readQuestionKey } from '../src/question-log/question-key.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { goneQuestionMessage } from '../src/replies/draft-message.ts';
import { addToTarget, beginIn, openDraft, type Draft } from '../src/replies/drafting.ts';
import { insightsMessage, noLogMessage } from '../src/replies/insights-message.ts';
import { replyLanguage } from '../src/replies/language.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';

/** How many days one may look back on. */
const periods = [1, 7, 30, 90] as const;

const usualPeriod = 7;

/** What one can do with a question: look for its place, take it for one in another language, and put it in a place. */
const verbs = ['draft', 'language', 'phrasing', 'entry'] as const;

/** Shows those who write the answers what readers ask, and drafts what is missing. */
export const insights: Command = {
  definition: {
    ...labels(
      { en: 'insights', fr: 'bilan' },
      {
        en: 'See what readers ask and what they miss (for those who run the bot)',
        fr: 'Voir ce que les lecteurs demandent et ce qui leur manque (pour ceux qui gèrent le bot)',
      },
    ),
    ...adminContext,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...labels(
          { en: 'days', fr: 'jours' },
          {
            en: 'How far to look back; 7 days unless you choose',
            fr: 'Sur combien de temps ; 7 jours par défaut',
          },
        ),
        choices: periods.map((days) => {
          const name = {
            en: days === 1 ? '24 hours' : `${days} days`,
            fr: days === 1 ? '24 heures' : `${days} jours`,
          };
          return { name: name.en, name_localizations: localizations(name), value: days };
        }),
      },
    ],
  },
  adminOnly: true,

  run: async ({ options, locale }: CommandRequest, { knowledge, questionLog }: Services): Promise<Reply> => {
    const language = replyLanguage(locale);
    const days = readPeriod(options['days']);
    const found = await questionLog.insights(days);
    return found === null
      ? { message: noLogMessage(language), logFields: { verdict: 'no question log' } }
      : {
          message: insightsMessage(found, { story: knowledge.current.story, language }),
          logFields: { verdict: 'insights', days },
        };
  },

  handleComponent: async (request: ComponentRequest, services: Services): Promise<Reply> => {
    const { knowledge, questionLog } = services;
    const { customId, values, locale } = request;
    const language = replyLanguage(locale);
    const action = readCustomId(customId);
    const verb = verbs.find((each) => each === action?.verb);
    if (verb === undefined) {
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    }
    const [first = '', second = '', third] = action?.subject ?? [];
    const [picked = ''] = values;
    const opens = verb === 'draft';
    const days = readPeriod(opens ? first : third);
    // Both at once, for Discord does not wait for long.
    const [question, found] = await Promise.all([
      findQuestion(questionLog, opens ? picked : first),
      opens || verb === 'language' ? questionLog.insights(days) : null,
    ]);
    if (question === null) return { message: goneQuestionMessage(language), logFields: { verdict: 'gone' } };
    const draft: Draft = {
      question,
      writtenIn: languages.find((each) => each === second) ?? question.language,
      days,
      language,
    };
    switch (verb) {
      case 'draft':
        return openDraft(knowledge, draft, found);
      case 'language':
        return { ...openDraft(knowledge, draft, found), updatesMessage: true };
      case 'phrasing':
        return addToTarget(services, draft, picked);
      case 'entry':
        return beginIn(services, draft, picked);
    }
  },
};

/** The question with a key, which anybody may have made up; null when there is none. */
async function findQuestion(
  questionLog: Services['questionLog'],
  typedKey: string,
): ReturnType<Services['questionLog']['question']> {
  const key = readQuestionKey(typedKey);
  return key === undefined ? null : questionLog.question(key);
}

/** One of the periods, from an option or a part of an id; the usual one where it is none. */
function readPeriod(days: unknown): number {
  return periods.find((period) => String(period) === String(days)) ?? usualPeriod;
}
