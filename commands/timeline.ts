import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command, CommandRequest, CompletionRequest, Reply } from '../src/discord/command.ts';
import { labels } from '../src/discord/localized.ts';
import type { KnowledgeBase } from '../src/matching/knowledge-base.ts';
import { toChoices, type Choice } from '../src/replies/choices.ts';
import { replyLanguage } from '../src/replies/language.ts';
import { completeChips, selectEvents } from '../src/replies/timeline/selection.ts';
import { timelineMessage } from '../src/replies/timeline/timeline-message.ts';

/** Longer than any date or chip; what is typed is repeated in the reply when it is not understood. */
const longestText = 40;

/** Lists the story's dated events, of one chip or of a span of time where the reader says so. */
export const timeline: Command = {
  definition: {
    ...labels(
      { en: 'timeline', fr: 'chronologie' },
      { en: 'Show the story’s events by date', fr: 'Afficher les événements de l’article par date' },
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
          { en: 'chip', fr: 'puce' },
          { en: 'Only the events about this chip', fr: 'Seulement les événements concernant cette puce' },
        ),
        autocomplete: true,
        max_length: longestText,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...labels(
          { en: 'from', fr: 'début' },
          {
            en: 'First date: 2023, 2023-05 or January 2025',
            fr: 'Première date : 2023, 2023-05 ou janvier 2025',
          },
        ),
        max_length: longestText,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...labels(
          { en: 'to', fr: 'fin' },
          {
            en: 'Last date: 2023, 2023-05 or January 2025',
            fr: 'Dernière date : 2023, 2023-05 ou janvier 2025',
          },
        ),
        max_length: longestText,
      },
    ],
  },
  adminOnly: false,

  run: ({ options, locale }: CommandRequest, knowledge: KnowledgeBase): Reply => {
    const { story } = knowledge.current;
    const selection = selectEvents(story, {
      chip: typedIn(options['chip']),
      from: typedIn(options['from']),
      to: typedIn(options['to']),
    });
    const events = selection.kind === 'events' ? { events: selection.events.length } : {};
    return {
      message: timelineMessage(story, selection, replyLanguage(locale)),
      facts: { verdict: selection.kind, ...events },
    };
  },

  complete: ({ option, typed, locale }: CompletionRequest, knowledge: KnowledgeBase): readonly Choice[] => {
    if (option !== 'chip') return [];
    const language = replyLanguage(locale);
    return toChoices(
      completeChips(knowledge.current.story, typed).map((chip) => ({
        name: chip.name[language],
        value: chip.id,
      })),
    );
  },
};

/** The text of an option; none when it was left out or holds only spaces. */
function typedIn(value: string | number | boolean | undefined): string | undefined {
  const text = String(value ?? '').trim();
  return text === '' ? undefined : text;
}
