import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  Command,
  CommandRequest,
  AutocompleteRequest,
  SlashCommandDefinition,
  ComponentRequest,
  Services,
} from '../src/discord/command.ts';
import type { Options } from '../src/discord/interaction.ts';
import type { Reply } from '../src/replies/reply.ts';
import { everyContext, labels } from '../src/discord/command-definition.ts';
import type { Story, TimelineStyle } from '../src/knowledge/story.ts';
import { defaultTimelineStyle } from '../src/knowledge/timeline-style.ts';
import { languages, type Language } from '../src/text/language.ts';
import { toChoices, type Choice } from '../src/replies/choices.ts';
import { replyLanguage } from '../src/replies/reply-language.ts';
import { outdatedComponentMessage } from '../src/replies/notice-message.ts';
import { completeDates } from '../src/replies/timeline/date-choices.ts';
import { readPageButtonId } from '../src/replies/timeline/pages.ts';
import {
  createTimelineDrawer,
  type DrawTimeline,
} from '../src/replies/timeline/picture/timeline-pictures.ts';
import {
  completeNames,
  selectEvents,
  type ShownEvents,
  type TimelineRequest,
  type TimelineSelection,
} from '../src/replies/timeline/selection.ts';
import { listMessage, pictureMessage, refusalMessage } from '../src/replies/timeline/timeline-message.ts';

/** Longer than any date or name; the reply repeats what it does not understand. */
const maxOptionLength = 40;

/** How long the drawing may take, in milliseconds: Discord waits three seconds for the whole reply. */
const drawingTimeout = 1500;

/** Shows the story's dated events as a picture, and as text on request; all of them, or those about a name or in a period. */
export const timeline: Command = createTimeline(createTimelineDrawer());

/**
 * Creates the command.
 * @param timeout How long the drawing may take, in milliseconds.
 * @param now The time: later events are still to come.
 */
export function createTimeline(
  drawTimeline: DrawTimeline,
  timeout: number = drawingTimeout,
  now: () => Date = () => new Date(),
): Command {
  const draw: DrawTimeline = (request) => inTime(drawTimeline(request), timeout);
  const today = (): string => now().toISOString().slice(0, 10);
  return {
    definition: define(defaultTimelineStyle),
    definitionFor: (about) => define(about.timeline),
    adminOnly: false,

    prepare: async ({ knowledge }: Services): Promise<void> => {
      const { story } = knowledge.current;
      const selection = selectEvents(story, {});
      if (selection.kind !== 'events') return;
      for (const language of languages) await drawTimeline({ story, selection, language, today: today() });
    },

    run: ({ options, locale }: CommandRequest, { knowledge }: Services): Promise<Reply> => {
      // One snapshot for the picture and the text, even if the knowledge is reloaded in between.
      const { story } = knowledge.current;
      const language = replyLanguage(locale);
      const selection = selectEvents(story, readRequest(options));
      const refused = refuse(story, selection, language);
      return refused === null && selection.kind === 'events'
        ? show(story, selection, language, today(), draw)
        : Promise.resolve(refused ?? outdated(language));
    },

    autocomplete: (
      { option, typed, locale }: AutocompleteRequest,
      { knowledge }: Services,
    ): readonly Choice[] => {
      const { story } = knowledge.current;
      const language = replyLanguage(locale);
      if (option === 'from' || option === 'to')
        return toChoices(completeDates(story, option, typed, language));
      return toChoices(
        completeNames(story, typed).map((name) => ({ name: name.name[language], value: name.id })),
      );
    },

    handleComponent: ({ customId, locale }: ComponentRequest, { knowledge }: Services): Reply => {
      const language = replyLanguage(locale);
      const request = readPageButtonId(customId);
      if (request === null) return outdated(language);
      const { story } = knowledge.current;
      const selection = selectEvents(story, request);
      const refused = refuse(story, selection, language);
      // A notice, for instance that a reload removed the name, does not replace the list.
      if (refused !== null || selection.kind !== 'events') return refused ?? outdated(language);
      const options = { page: request.page, today: today(), ephemeral: true };
      const list = {
        message: listMessage(story, selection, language, options),
        logFields: logFieldsOf(selection),
      };
      // The list that a button opens does not replace the picture.
      return request.opens ? list : { ...list, updatesMessage: true };
    },
  };
}

function define({ filter }: TimelineStyle): SlashCommandDefinition {
  const date = {
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    max_length: maxOptionLength,
  } as const;
  return {
    ...labels(
      { en: 'timeline', fr: 'chronologie' },
      { en: 'Show the story’s events by date', fr: 'Afficher les événements de l’article par date' },
    ),
    ...everyContext,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...labels(filter.option, filter.description),
        autocomplete: true,
        max_length: maxOptionLength,
      },
      {
        ...date,
        ...labels(
          { en: 'from', fr: 'début' },
          {
            en: 'First date: 31/01/2025, 31 January, January, spring 2025, 2025',
            fr: 'Première date : 31/01/2025, 31 janvier, janvier, printemps 2025, 2025',
          },
        ),
      },
      {
        ...date,
        ...labels(
          { en: 'to', fr: 'fin' },
          {
            en: 'Last date: 31/01/2025, 31 January, January, spring 2025, 2025',
            fr: 'Dernière date : 31/01/2025, 31 janvier, janvier, printemps 2025, 2025',
          },
        ),
      },
    ],
  };
}

/** The option that is neither date is the name, whatever the story calls it: a reload may have renamed it. */
function readRequest({ from, to, ...others }: Options): TimelineRequest {
  return { about: typedIn(Object.values(others)[0]), from: typedIn(from), to: typedIn(to) };
}

function refuse(story: Story, selection: TimelineSelection, language: Language): Reply | null {
  const message = refusalMessage(story, selection, language);
  return message && { message, logFields: { verdict: selection.kind } };
}

function outdated(language: Language): Reply {
  return { message: outdatedComponentMessage(language), logFields: { verdict: 'outdated' } };
}

function logFieldsOf({ kind, events }: ShownEvents): { readonly verdict: string; readonly events: number } {
  return { verdict: kind, events: events.length };
}

/** The pictures of the events; where they cannot be drawn, the list. */
async function show(
  story: Story,
  selection: ShownEvents,
  language: Language,
  today: string,
  draw: DrawTimeline,
): Promise<Reply> {
  const logFields = logFieldsOf(selection);
  try {
    const drawn = await draw({ story, selection, language, today });
    const pictures = drawn.map((picture, index) => ({ ...picture, fileName: `timeline-${index + 1}.png` }));
    return {
      message: pictureMessage(story, selection, language, pictures),
      files: pictures.map(({ fileName, png, description }) => ({
        name: fileName,
        data: png,
        contentType: 'image/png',
        description,
      })),
      logFields: { ...logFields, picture: 'drawn' },
    };
  } catch (error) {
    return {
      message: listMessage(story, selection, language, { page: 0, today, ephemeral: false }),
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
