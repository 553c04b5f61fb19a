import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type {
  Command,
  CommandRequest,
  CompletionRequest,
  PressRequest,
  Reply,
} from '../src/discord/command.ts';
import { labels, localizations } from '../src/discord/localized.ts';
import { languages, type Language } from '../src/knowledge/story.ts';
import type { KnowledgeBase } from '../src/matching/knowledge-base.ts';
import type { Verdict } from '../src/matching/verdict.ts';
import { toChoices, type Choice } from '../src/replies/choices.ts';
import { replyLanguage } from '../src/replies/language.ts';
import { limits } from '../src/replies/limits.ts';
import { parseQuestionButton } from '../src/replies/question-buttons.ts';
import { goneMessage, verdictMessage } from '../src/replies/verdict-message.ts';

/** Begins the value of a choice, which names an entry; anything else in the option is somebody's own words. */
const entryPrefix = 'entry:';

/** How many questions are offered in place of one that is gone. */
const replacements = 3;

/** Answers a question about the story, typed freely or picked from the list. */
export const ask: Command = {
  definition: {
    ...labels(
      { en: 'ask', fr: 'demander' },
      { en: 'Ask a question about the story', fr: 'Poser une question sur l’article' },
    ),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
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
        max_length: 300,
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
          { en: 'Show the answer to you alone', fr: 'N’afficher la réponse que pour vous' },
        ),
      },
    ],
  },
  adminOnly: false,

  run: ({ options, locale }: CommandRequest, knowledge: KnowledgeBase): Reply =>
    answer(knowledge, {
      question: String(options['question'] ?? ''),
      locale,
      chosenLanguage: languages.find((language) => language === options['language']),
      onlyForReader: options['private'] === true,
    }),

  complete: (
    { option, typed, options, locale }: CompletionRequest,
    knowledge: KnowledgeBase,
  ): readonly Choice[] => {
    if (option !== 'question') return [];
    const { story, matcher } = knowledge.current;
    const language = replyLanguage(locale, options['language']);
    const entries =
      typed.trim() === ''
        ? story.about.firstQuestions.flatMap((id) => story.entries.filter((entry) => entry.id === id))
        : matcher.complete(typed, limits.choices).map((candidate) => candidate.entry);
    return toChoices(
      entries.map((entry) => ({ name: entry.ask[language][0] ?? '', value: `${entryPrefix}${entry.id}` })),
    );
  },

  press: ({ customId, locale, ownMessage }: PressRequest, knowledge: KnowledgeBase): Reply => {
    const { entryId, chosenLanguage } = parseQuestionButton(customId);
    return answer(knowledge, {
      question: `${entryPrefix}${entryId}`,
      locale,
      // The language chosen with the option was the asker's choice, not that of others who press.
      chosenLanguage: ownMessage ? languages.find((language) => language === chosenLanguage) : undefined,
      onlyForReader: true,
    });
  },
};

interface Asked {
  readonly question: string;
  readonly locale: string;
  readonly chosenLanguage: Language | undefined;
  readonly onlyForReader: boolean;
}

function answer(knowledge: KnowledgeBase, asked: Asked): Reply {
  // One snapshot for the whole answer, whatever is reloaded meanwhile.
  const { story, matcher } = knowledge.current;
  const context = { ...asked, story, language: replyLanguage(asked.locale, asked.chosenLanguage) };
  if (!asked.question.startsWith(entryPrefix)) {
    const verdict = matcher.match(asked.question);
    return { message: verdictMessage(verdict, context), facts: factsOf(verdict) };
  }
  const entryId = asked.question.slice(entryPrefix.length);
  const entry = story.entries.find((candidate) => candidate.id === entryId);
  if (entry === undefined) {
    // An id is made of words, so the entries nearest to it are a fair guess at what took its place.
    const nearest = matcher.complete(entryId.replaceAll('-', ' '), replacements);
    return { message: goneMessage(nearest, context), facts: { verdict: 'gone' } };
  }
  const verdict: Verdict = { kind: 'answer', entry, confidence: 1, alternatives: [] };
  return { message: verdictMessage(verdict, context), facts: { verdict: 'chosen', entry: entry.id } };
}

function factsOf(verdict: Verdict): Reply['facts'] {
  const { kind } = verdict;
  if (kind === 'answer') return { verdict: kind, entry: verdict.entry.id, confidence: verdict.confidence };
  if (kind === 'gap') return { verdict: kind, gap: verdict.gap.id, confidence: verdict.confidence };
  if (kind === 'nothing') return { verdict: kind };
  const [best] = verdict.candidates;
  return { verdict: kind, entry: best?.entry.id ?? null, confidence: best?.confidence ?? null };
}
