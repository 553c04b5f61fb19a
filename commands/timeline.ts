import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  Command,
  CommandRequest,
  AutocompleteRequest,
  SlashCommandDefinition,
  ComponentRequest,
  Services,
} from '../src/discord/command.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels } from '../src/discord/command-definition.ts';
import { languages, type Language } from '../src/text/language.ts';
import type { KnowledgeBase } from '../src/serving/knowledge-base.ts';
import { toChoices, type Choice } from '../src/replies/choices.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { readPageButtonId, type PageRequest } from '../src/replies/timeline/pages.ts';
import {
  createTimelineDrawer,
  type DrawTimeline,
} from '../src/replies/timeline/picture/timeline-pictures.ts';
import { completeChips, selectEvents } from '../src/replies/timeline/selection.ts';
import { pictureName, timelineMessage } from '../src/replies/timeline/timeline-message.ts';

/** Longer than any date or chip; the reply repeats what it does not understand. */
const maxOptionLength = 40;

const definition: SlashCommandDefinition = {
  ...labels(
    { en: 'timeline', fr: 'chronologie' },
    { en: 'Show the story’s events by date', fr: 'Afficher les événements de l’article par date' },
  ),
  ...everyContext,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...labels(
        { en: 'chip', fr: 'puce' },
        { en: 'Only events about this chip', fr: 'Seulement les événements concernant cette puce' },
      ),
      autocomplete: true,
      max_length: maxOptionLength,
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
      max_length: maxOptionLength,
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
      max_length: maxOptionLength,
    },
  ],
};

/** How long the drawing may take, in milliseconds: Discord waits three seconds for the whole reply. */
const drawingTimeout = 1500;

/** Shows the story's dated events, as a picture and as text; all of them, or those of a chip or a period. */
export const timeline: Command = createTimeline(createTimelineDrawer());

/**
 * Creates the command.
 * @param timeout How long the drawing may take, in milliseconds.
 */
export function createTimeline(drawTimeline: DrawTimeline, timeout: number = drawingTimeout): Command {
  const draw: DrawTimeline = (request) => inTime(drawTimeline(request), timeout);
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
        ephemeral: false,
      }),

    autocomplete: (
      { option, typed, locale }: AutocompleteRequest,
      { knowledge }: Services,
    ): readonly Choice[] => {
      if (option !== 'chip') return [];
      const language = replyLanguage(locale);
      return toChoices(
        completeChips(knowledge.current.story, typed).map((chip) => ({
          name: chip.name[language],
          value: chip.id,
        })),
      );
    },

    handleComponent: async (
      { customId, locale }: ComponentRequest,
      { knowledge }: Services,
    ): Promise<Reply> => {
      const language = replyLanguage(locale);
      const request = readPageButtonId(customId);
      if (request === null) {
        return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
      }
      const page = await reply(knowledge, draw, { ...request, language, ephemeral: true });
      // A notice, for instance that a reload removed the chip, does not replace the timeline.
      return 'events' in page.logFields ? { ...page, updatesMessage: true } : page;
    },
  };
}

interface TimelineView extends PageRequest {
  readonly language: Language;
  readonly ephemeral: boolean;
}

async function reply(knowledge: KnowledgeBase, draw: DrawTimeline, view: TimelineView): Promise<Reply> {
  // One snapshot for the picture and the text, even if the knowledge is reloaded in between.
  const { story } = knowledge.current;
  const { language } = view;
  const selection = selectEvents(story, view);
  if (selection.kind !== 'events' || selection.events.length === 0) {
    return { message: timelineMessage(story, selection, language), logFields: { verdict: selection.kind } };
  }
  const logFields = { verdict: selection.kind, events: selection.events.length };
  try {
    const { png, description } = await draw({ story, selection, language });
    return {
      message: timelineMessage(story, selection, language, { ...view, pictureDescription: description }),
      files: [{ name: pictureName, data: png, contentType: 'image/png', description }],
      logFields: { ...logFields, picture: 'drawn' },
    };
  } catch (error) {
    return {
      message: timelineMessage(story, selection, language, view),
      logFields: { ...logFields, picture: 'none' },
      failure: { what: 'Could not draw the timeline; sent it as text', error },
    };
  }
}

/** @throws if the picture takes too long; it may still be cached for the next reader. */
async function inTime<Picture>(picture: Promise<Picture>, timeout: number): Promise<Picture> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not drawn within ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([picture, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of an option; undefined if it was left out or is blank. */
function typedIn(value: string | number | boolean | undefined): string | undefined {
  const text = String(value ?? '').trim();
  return text === '' ? undefined : text;
}
