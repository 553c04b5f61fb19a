import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  Command,
  CommandRequest,
  AutocompleteRequest,
  ComponentRequest,
  ModalRequest,
  Services,
} from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels, localizations } from '../src/discord/command-definition.ts';
import { languages } from '../src/text/language.ts';
import { reasons } from '../src/question-log/question-event.ts';
import { newQuestionKey, readQuestionKey } from '../src/question-log/question-key.ts';
import { answerInConversation } from '../src/conversation/answering.ts';
import { rememberPicked, type Speaker } from '../src/conversation/conversations.ts';
import { languageOf } from '../src/conversation/turn.ts';
import {
  answerEntry,
  answerGap,
  offerClosest,
  shareAnswer,
  type ReplyOptions,
} from '../src/replies/answering.ts';
import { showParagraphs, showSources } from '../src/replies/sources.ts';
import { addressed, addresseeOf } from './addressee.ts';
import type { Choice } from '../src/replies/choices.ts';
import { entriesById } from '../src/replies/entry-index.ts';
import { readCustomId } from '../src/replies/custom-id.ts';
import { feedbackVerbs, helpfulMessage } from '../src/replies/feedback-message.ts';
import { replyLanguage, storyLanguage } from '../src/replies/reply-language.ts';
import { limits } from '../src/replies/limits.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { unhelpfulFields, unhelpfulModal } from '../src/replies/unhelpful-modal.ts';
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
      {
        type: ApplicationCommandOptionType.User,
        ...labels(
          { en: 'for', fr: 'pour' },
          { en: 'Whom the answer is for', fr: 'À qui la réponse s’adresse' },
        ),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...labels(
          { en: 'ping', fr: 'notifier' },
          {
            en: 'Notify the person the answer is for',
            fr: 'Prévenir la personne à qui la réponse s’adresse',
          },
        ),
      },
    ],
  },
  adminOnly: false,

  run: (request: CommandRequest, { knowledge, conversations, daysKept }: Services): Reply => {
    const { options, locale, isShared } = request;
    const chosenLanguage = languages.find((language) => language === options['language']);
    const ephemeral = options['private'] === true;
    const reader = replyLanguage(locale);
    const addressee = addresseeOf(request, ephemeral);
    const common = { chosenLanguage, ephemeral, canShare: isShared, questionKey: newQuestionKey() };
    const chosen = readChoice(String(options['question'] ?? '').slice(0, limits.question));
    if (chosen.subject !== 'typed') {
      rememberPicked(conversations, request, { kind: chosen.subject, id: chosen.id });
      const language = replyLanguage(locale, chosenLanguage);
      const answer = chosen.subject === 'entry' ? answerEntry : answerGap;
      const opening = addressee?.opening(language);
      return addressed(answer(knowledge.current, chosen.id, { ...common, language, opening }), addressee);
    }
    const { reply, remembered } = answerInConversation(
      knowledge.current,
      conversations.recall(request),
      chosen.question,
      { ...common, daysKept, reader, fallback: reader, opening: addressee?.opening },
    );
    conversations.remember(request, remembered);
    return addressed(reply, addressee);
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

  handleComponent: (request: ComponentRequest, services: Services): Reply => {
    const { customId, values, locale, ownMessage, isShared } = request;
    const { knowledge } = services;
    const action = readCustomId(customId);
    // The language option was the asker's choice, not that of others who use the component.
    const chosenLanguage = ownMessage ? action?.chosenLanguage : undefined;
    const [first = '', second = '', third] = action?.subject ?? [];
    const verb = action?.verb;
    const spoken = languageOf(services.conversations.recall(request), replyLanguage(locale));
    const { languages: written } = knowledge.current.story.about;
    const replyOptions = {
      language: storyLanguage(replyLanguage(locale, chosenLanguage ?? spoken), written),
      chosenLanguage,
      ephemeral: true,
      canShare: isShared,
    };
    if (verb === 'open') return open(services, request, first, replyOptions, readQuestionKey(second));
    if (verb === 'pick')
      return open(services, request, values[0] ?? '', replyOptions, readQuestionKey(first));
    if (verb === 'source') return showSources(knowledge.current, first, replyOptions);
    if (verb === 'read' || verb === 'leaf') {
      const reply = showParagraphs(knowledge.current, action?.subject ?? [], replyOptions);
      // Paging through the paragraphs updates the message in place.
      return verb === 'leaf' ? { ...reply, updatesMessage: true } : reply;
    }
    if (verb === 'share' && (first === 'entry' || first === 'gap')) {
      const ids = action?.subject.slice(1) ?? [];
      return shareAnswer(knowledge.current, first, ids, { ...replyOptions, ephemeral: false });
    }
    const rating = feedbackVerbs.find((each) => each === verb);
    if (rating === undefined || (first !== 'entry' && first !== 'gap')) {
      return { message: outdatedComponentMessage(replyOptions.language), logFields: { verdict: 'outdated' } };
    }
    const questionKey = readQuestionKey(third);
    return {
      ...(rating === 'helpful'
        ? { message: helpfulMessage(replyOptions.language) }
        : {
            message: offerClosest(knowledge.current, first, second, { ...replyOptions, questionKey }),
            modal: unhelpfulModal(first, second, { ...replyOptions, questionKey }),
          }),
      logFields: { verdict: rating, [first]: second },
      event: { type: 'rated', key: questionKey ?? null, subject: first, id: second, rating },
    };
  },

  handleModal: (request: ModalRequest, { knowledge, conversations }: Services): Reply => {
    const { customId, fields, locale, ownMessage, isShared } = request;
    const action = readCustomId(customId);
    const chosenLanguage = ownMessage ? action?.chosenLanguage : undefined;
    const spoken = languageOf(conversations.recall(request), replyLanguage(locale));
    const { languages: written } = knowledge.current.story.about;
    const language = storyLanguage(replyLanguage(locale, chosenLanguage ?? spoken), written);
    const [subject = '', id = '', key] = action?.subject ?? [];
    if (action?.verb !== 'why' || (subject !== 'entry' && subject !== 'gap'))
      return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
    const questionKey = readQuestionKey(key);
    const options = { language, chosenLanguage, ephemeral: true, canShare: isShared, questionKey };
    const reason = reasons.find((each) => each === fields[unhelpfulFields.reason]) ?? null;
    const note = (fields[unhelpfulFields.note] ?? '').trim();
    const message = offerClosest(knowledge.current, subject, id, options);
    const logFields = { verdict: 'explained', [subject]: id, reason };
    if (reason === null && note === '') return { message, logFields };
    return {
      message,
      logFields,
      event: { type: 'explained', key: questionKey ?? null, subject, id, reason, note },
    };
  },
};

/**
 * Answers the question of an entry.
 * @param offeredFor Key of the logged question that the entry was offered for; undefined for a new question.
 */
function open(
  { knowledge, conversations }: Services,
  speaker: Speaker,
  entryId: string,
  replyOptions: ReplyOptions,
  offeredFor: string | undefined,
): Reply {
  rememberPicked(conversations, speaker, { kind: 'entry', id: entryId });
  if (offeredFor === undefined) {
    return answerEntry(knowledge.current, entryId, { ...replyOptions, questionKey: newQuestionKey() });
  }
  const reply = answerEntry(knowledge.current, entryId, { ...replyOptions, questionKey: offeredFor });
  // The question is already in the log; only the pick is added.
  const { event, ...rest } = reply;
  return event ? { ...rest, event: { type: 'picked', key: offeredFor, entry: entryId } } : rest;
}
