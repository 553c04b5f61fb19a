import type { Story, TimelineEvent } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { accents, makeMessage, type ButtonRow, type Message, type Part } from '../message.ts';
import { noticeMessage } from '../notice-message.ts';
import { formatParagraphs, storyLink } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import { echo } from '../user-text.ts';
import { listButtonId, pageButtonId, pagesOf } from './pages.ts';
import { nameFor, namesOf, scopeOf, type ShownEvents, type TimelineSelection } from './selection.ts';

/** A picture that is attached to the message. */
export interface AttachedTimeline {
  readonly fileName: string;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
  /** How many events it shows. */
  readonly events: number;
}

/** The reply to `/timeline`: its pictures, with a button for the same events as text. */
export function pictureMessage(
  story: Story,
  selection: ShownEvents,
  language: Language,
  pictures: readonly AttachedTimeline[],
): Message {
  const texts = textsIn(language).timeline;
  const left = selection.events.length - pictures.reduce((sum, { events }) => sum + events, 0);
  // The pictures name their source; what they cannot do is lead there.
  const notes = [
    ...(left === 0 ? [] : [texts.picture.more(left)]),
    ...(story.about.url === undefined ? [] : [storyLink(story.about, language)]),
  ];
  return makeMessage(
    accents.timeline,
    [
      ...pictures.map(({ fileName, description }): Part => ({ kind: 'picture', fileName, description })),
      notes.length === 0 ? '' : `-# ${notes.join(' ')}`,
      { buttons: [{ label: texts.asText, customId: listButtonId(selection) }] },
    ],
    false,
  );
}

/** Why there are no events to show; null if there are. */
export function refusalMessage(
  story: Story,
  selection: TimelineSelection,
  language: Language,
): Message | null {
  const texts = textsIn(language).timeline;
  switch (selection.kind) {
    case 'events':
      return selection.events.length > 0
        ? null
        : makeMessage(accents.nothing, [heading(selection, story, language), texts.empty], true);
    case 'unknownName': {
      const names = namesOf(story).map((name) => name.name[language]);
      return noticeMessage(texts.unknownName(echo(selection.typed), names));
    }
    case 'badDate': {
      const option = selection.option === 'from' ? texts.fromOption : texts.toOption;
      return noticeMessage(texts.badDate(option, echo(selection.typed)), texts.badDateExamples);
    }
    case 'noSuchDate':
      return noticeMessage(texts.noSuchDate(echo(selection.typed), selection.fault));
    case 'reversed':
      return noticeMessage(texts.reversed(echo(selection.from), echo(selection.to)));
  }
}

/**
 * A page of the events as text.
 * @param page From 0; beyond the last page, the last one.
 */
export function listMessage(
  story: Story,
  selection: ShownEvents,
  language: Language,
  { page, today, ephemeral }: { readonly page: number; readonly today: string; readonly ephemeral: boolean },
): Message {
  const texts = textsIn(language).timeline;
  const pages = pagesOf(selection.events.map((event) => eventLine(story, event, language, today)));
  const shown = Math.min(page, pages.length - 1);
  const source = storyLink(story.about, language);
  return makeMessage(
    accents.timeline,
    [
      heading(selection, story, language),
      (pages[shown] ?? []).join('\n'),
      `-# ${pages.length > 1 ? `${source} · ${texts.page(shown + 1, pages.length)}` : source}`,
      pageButtons(selection, shown, pages.length, language),
    ],
    ephemeral,
  );
}

function heading(selection: ShownEvents, { about }: Story, language: Language): string {
  const texts = textsIn(language).timeline;
  return `### ${scopeOf(selection, language) ?? about.timeline.title?.[language] ?? texts.title}`;
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

/** An event: "**When** – what", then in small print its names, its kind, who says so and its paragraphs. */
function eventLine(story: Story, event: TimelineEvent, language: Language, today: string): string {
  const kind = story.about.timeline.kinds.find(({ id }) => id === event.kind)?.word[language] ?? '';
  const ahead = event.from > today ? textsIn(language).timeline.ahead : '';
  const names = event.about.map((id) => nameFor(story, id, language));
  const who = event.attribution?.[language] ?? '';
  const details = [...names, kind, ahead, who, formatParagraphs(event.sources, language)].filter(
    (detail) => detail !== '',
  );
  return `**${event.when[language]}** – ${event.text[language]}\n-# ${details.join(' · ')}`;
}
