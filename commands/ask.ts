import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  Command,
  CommandRequest,
  AutocompleteRequest,
  ComponentRequest,
  Services,
} from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels, localizations } from '../src/discord/command-definition.ts';
import { languages } from '../src/text/language.ts';
import { newQuestionKey, readQuestionKey } from '../src/question-log/question-key.ts';
import type { KnowledgeBase } from '../src/serving/knowledge-base.ts';
import {
  answerEntry,
  answerGap,
  answerQuestion,
  offerClosest,
  type ReplyOptions,
} from '../src/replies/answering.ts';
import type { Choice } from '../src/replies/choices.ts';
import { entriesById } from '../src/replies/entry-index.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { feedbackVerbs, helpfulMessage } from '../src/replies/feedback-message.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { limits } from '../src/replies/limits.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { entryChoices, questionChoices, readChoice } from '../src/replies/question-choices.ts';

/** Answers a question about the story, typed or picked from the list. */
export const ask: Command = {
  definition: {
    ...labels(
      { en: 'ask', fr: 'demander' },
      { en: 'Ask a question about the story', fr: 'Poser une question sur l’article' },
    ),
    ...everyContext,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...labels(
          { en: 'question', fr: 'question' },
          {
            en: 'Your question: type it, or pick one from the list',
            fr: 'Votre question : tapez-la, ou choisissez dans la liste',
          },
        ),
        required: true,
        autocomplete: true,
        max_length: limits.question,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...labels(
          { en: 'language', fr: 'langue' },
          { en: 'Language of the answer', fr: 'Langue de la réponse' },
        ),
        choices: [
          {
            name: 'English',
            name_localizations: localizations({ en: 'English', fr: 'English' }),
            value: 'en',
          },
          {
            name: 'Français',
            name_localizations: localizations({ en: 'Français', fr: 'Français' }),
            value: 'fr',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...labels(
          { en: 'private', fr: 'privé' },
          { en: 'Show the answer only to you', fr: 'N’afficher la réponse qu’à vous' },
        ),
      },
    ],
  },
  adminOnly: false,

  run: ({ options, locale }: CommandRequest, { knowledge }: Services): Reply => {
    const chosenLanguage = languages.find((language) => language === options['language']);
    const replyOptions = {
      language: replyLanguage(locale, chosenLanguage),
      chosenLanguage,
      ephemeral: options['private'] === true,
      questionKey: newQuestionKey(),
    };
    const chosen = readChoice(String(options['question'] ?? '').slice(0, limits.question));
    switch (chosen.subject) {
      case 'entry':
        return answerEntry(knowledge.current, chosen.id, replyOptions);
      case 'gap':
        return answerGap(knowledge.current, chosen.id, replyOptions);
      case 'typed':
        return answerQuestion(knowledge.current, chosen.question, replyOptions);
    }
  },

  autocomplete: (
    { option, typed, options, locale }: AutocompleteRequest,
    { knowledge }: Services,
  ): readonly Choice[] => {
    if (option !== 'question') return [];
    const { story, matcher } = knowledge.current;
    const language = replyLanguage(locale, options['language']);
    if (typed.trim() === '') return entryChoices(entriesById(story, story.about.firstQuestions), language);
    const question = typed.slice(0, limits.question);
    return questionChoices(question, matcher.complete(question, limits.choices), language);
  },

  handleComponent: (
    { customId, values, locale, ownMessage }: ComponentRequest,
    { knowledge }: Services,
  ): Reply => {
    const action = readCustomId(customId);
    // The language option was the asker's choice, not that of others who use the component.
    const chosenLanguage = ownMessage ? action?.chosenLanguage : undefined;
    const [first = '', second = '', third] = action?.subject ?? [];
    const verb = action?.verb;
    const replyOptions = {
      language: replyLanguage(locale, chosenLanguage),
      chosenLanguage,
      ephemeral: true,
    };
    if (verb === 'open') return open(knowledge, first, replyOptions, readQuestionKey(second));
    if (verb === 'pick') return open(knowledge, values[0] ?? '', replyOptions, readQuestionKey(first));
    const rating = feedbackVerbs.find((each) => each === verb);
    if (rating === undefined || (first !== 'entry' && first !== 'gap')) {
      return { message: outdatedComponentMessage(replyOptions.language), logFields: { verdict: 'outdated' } };
    }
    const questionKey = readQuestionKey(third);
    return {
      message:
        rating === 'helpful'
          ? helpfulMessage(replyOptions.language)
          : offerClosest(knowledge.current, first, second, { ...replyOptions, questionKey }),
      logFields: { verdict: rating, [first]: second },
      event: { type: 'rated', key: questionKey ?? null, subject: first, id: second, rating },
    };
  },
};

/**
 * Answers the question of an entry.
 * @param offeredFor Key of the logged question that the entry was offered for; undefined for a new question.
 */
function open(
  knowledge: KnowledgeBase,
  entryId: string,
  replyOptions: ReplyOptions,
  offeredFor: string | undefined,
): Reply {
  if (offeredFor === undefined) {
    return answerEntry(knowledge.current, entryId, { ...replyOptions, questionKey: newQuestionKey() });
  }
  const reply = answerEntry(knowledge.current, entryId, { ...replyOptions, questionKey: offeredFor });
  // The question is already in the log; only the pick is added.
  const { event, ...rest } = reply;
  return event ? { ...rest, event: { type: 'picked', key: offeredFor, entry: entryId } } : rest;
}
