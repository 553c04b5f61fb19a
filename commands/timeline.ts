import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type {
  Command,
  CommandRequest,
  CompletionRequest,
  Definition,
  PressRequest,
  Reply,
  Services,
} from '../src/discord/command.ts';
import { labels } from '../src/discord/localized.ts';
import { languages, type Language } from '../src/text/language.ts';
import type { KnowledgeBase } from '../src/serving/knowledge-base.ts';
import { toChoices, type Choice } from '../src/replies/choices.ts';
import { replyLanguage } from '../src/replies/language.ts';
import { parsePageButton } from '../src/replies/timeline/pages.ts';
import {
  createTimelineDrawer,
  type DrawTimeline,
} from '../src/replies/timeline/picture/timeline-pictures.ts';
import { completeChips, selectEvents, type TimelineRequest } from '../src/replies/timeline/selection.ts';
import { pictureName, timelineMessage } from '../src/replies/timeline/timeline-message.ts';

/** Longer than any date or chip; what is typed is repeated in the reply when it is not understood. */
const longestText = 40;

const definition: Definition = {
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
};

/** How long a picture is waited for, in milliseconds: Discord waits three seconds for the whole reply. */
const usualDrawingTime = 1500;

/** Shows the story's dated events, drawn and as text, of one chip or of a span of time where the reader says so. */
export const timeline: Command = createTimeline(createTimelineDrawer());

/**
 * Makes the command with a way to draw its pictures.
 * @param drawingTime How long a picture is waited for, in milliseconds.
 */
export function createTimeline(drawTimeline: DrawTimeline, drawingTime: number = usualDrawingTime): Command {
  const draw: DrawTimeline = (request) => inTime(drawTimeline(request), drawingTime);
  return {
    definition,
    adminOnly: false,

    prepare: async ({ knowledge }: Services): Promise<void> => {
      const { story } = knowledge.current;
      const selection = selectEvents(story, {});
      if (selection.kind !== 'events') return;
      for (const language of languages) await drawTimeline({ story, selection, language });
    },

    run: ({ options, locale }: CommandRequest, { knowledge }: Services): Promise<Reply> =>
      reply(knowledge, draw, {
        chip: typedIn(options['chip']),
        from: typedIn(options['from']),
        to: typedIn(options['to']),
        language: replyLanguage(locale),
        page: 0,
        onlyForReader: false,
      }),

    complete: ({ option, typed, locale }: CompletionRequest, { knowledge }: Services): readonly Choice[] => {
      if (option !== 'chip') return [];
      const language = replyLanguage(locale);
      return toChoices(
        completeChips(knowledge.current.story, typed).map((chip) => ({
          name: chip.name[language],
          value: chip.id,
        })),
      );
    },

    press: async ({ customId, locale }: PressRequest, { knowledge }: Services): Promise<Reply> => {
      const asked = { ...parsePageButton(customId), language: replyLanguage(locale), onlyForReader: true };
      const page = await reply(knowledge, draw, asked);
      // A notice that the chip is gone since a reload does not take the timeline's place.
      return 'events' in page.facts ? { ...page, updates: true } : page;
    },
  };
}

interface Asked extends TimelineRequest {
  readonly language: Language;
  readonly page: number;
  readonly onlyForReader: boolean;
}

async function reply(knowledge: KnowledgeBase, draw: DrawTimeline, asked: Asked): Promise<Reply> {
  // One snapshot for the picture and the text, whatever is reloaded meanwhile.
  const { story } = knowledge.current;
  const { language } = asked;
  const selection = selectEvents(story, asked);
  if (selection.kind !== 'events' || selection.events.length === 0) {
    return { message: timelineMessage(story, selection, language), facts: { verdict: selection.kind } };
  }
  const facts = { verdict: selection.kind, events: selection.events.length };
  try {
    const { png, description } = await draw({ story, selection, language });
    return {
      message: timelineMessage(story, selection, language, { ...asked, pictureDescription: description }),
      files: [{ name: pictureName, data: png, contentType: 'image/png', description }],
      facts: { ...facts, picture: 'drawn' },
    };
  } catch (error) {
    return {
      message: timelineMessage(story, selection, language, asked),
      facts: { ...facts, picture: 'none' },
      failure: { what: 'The timeline could not be drawn and went out as text', error },
    };
  }
}

/** @throws when the picture is not there in time; it may still be kept for the next reader. */
async function inTime<Picture>(picture: Promise<Picture>, longest: number): Promise<Picture> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not drawn in ${longest} ms`)), longest);
  });
  try {
    return await Promise.race([picture, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of an option; none when it was left out or holds only spaces. */
function typedIn(value: string | number | boolean | undefined): string | undefined {
  const text = String(value ?? '').trim();
  return text === '' ? undefined : text;
}
