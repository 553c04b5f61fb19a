import type { Story, TimelineEvent } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { accents, makeMessage, type ButtonRow, type Message, type Part } from '../message.ts';
import { noticeMessage } from '../notice-message.ts';
import { formatDate, formatParagraphs } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import { echo } from '../user-text.ts';
import { pageButtonId, pagesOf } from './pages.ts';
import { chipName, chipsOf, scopeOf, type ShownEvents, type TimelineSelection } from './selection.ts';

/** The file name of the picture. */
export const pictureName = 'timeline.png';

interface TimelineOptions {
  /** The page of the list, from 0; beyond the last page, the last one. */
  readonly page?: number;
  /** Alternative text of the attached picture; null if there is none. */
  readonly pictureDescription?: string | null;
  /** Whether only the reader sees the reply. */
  readonly ephemeral?: boolean;
}

/** The reply to `/timeline`: the picture and a page of the events, or why there are none. */
export function timelineMessage(
  story: Story,
  selection: TimelineSelection,
  language: Language,
  options: TimelineOptions = {},
): Message {
  const texts = textsIn(language).timeline;
  if (selection.kind === 'events') return eventsMessage(story, selection, language, options);
  if (selection.kind === 'unknownChip') {
    const chips = chipsOf(story).map((chip) => chip.name[language]);
    return noticeMessage(texts.unknownChip(echo(selection.typed), chips));
  }
  if (selection.kind === 'badDate') {
    const option = selection.option === 'from' ? texts.fromOption : texts.toOption;
    return noticeMessage(texts.badDate(option, echo(selection.typed)), texts.badDateExamples);
  }
  return noticeMessage(texts.reversed(echo(selection.from), echo(selection.to)), texts.badDateExamples);
}

function eventsMessage(
  story: Story,
  selection: ShownEvents,
  language: Language,
  { page = 0, pictureDescription = null, ephemeral = false }: TimelineOptions,
): Message {
  const texts = textsIn(language).timeline;
  const { about } = story;
  const header = `### ${texts.title}\n${scopeOf(selection, language) ?? texts.scope(null, null, null)}`;
  if (selection.events.length === 0) {
    return makeMessage(accents.nothing, [header, texts.empty], true);
  }
  const pages = pagesOf(selection.events.map((event) => eventLine(story, event, language)));
  const shown = Math.min(page, pages.length - 1);
  const source = texts.source(about.publisher, formatDate(about.published, language));
  const footer = pages.length > 1 ? `${source} · ${texts.page(shown + 1, pages.length)}` : source;
  const picture: readonly Part[] =
    pictureDescription === null
      ? []
      : [{ kind: 'picture', fileName: pictureName, description: pictureDescription }];
  return makeMessage(
    accents.timeline,
    [
      header,
      ...picture,
      (pages[shown] ?? []).join('\n'),
      `-# ${footer}`,
      pageButtons(selection, shown, pages.length, language),
    ],
    ephemeral,
  );
}

/** The buttons to the previous and the next page, where there is one. */
function pageButtons(selection: ShownEvents, page: number, pages: number, language: Language): ButtonRow {
  const texts = textsIn(language).timeline;
  return {
    buttons: [
      ...(page > 0 ? [{ label: texts.previous, customId: pageButtonId(selection, page - 1) }] : []),
      ...(page < pages - 1 ? [{ label: texts.next, customId: pageButtonId(selection, page + 1) }] : []),
    ],
  };
}

/** An event: "**When** – what", then in small print its chips, its kind and its paragraphs. */
function eventLine(story: Story, event: TimelineEvent, language: Language): string {
  const texts = textsIn(language).timeline;
  const kind = event.from > story.about.published ? texts.ahead : texts.kinds[event.kind];
  const chips = event.chips.map((chip) => chipName(story, chip, language));
  const details = [...chips, kind, formatParagraphs(event.sources, language)].filter(
    (detail) => detail !== '',
  );
  return `**${event.when[language]}** – ${event.text[language]}\n-# ${details.join(' · ')}`;
}
