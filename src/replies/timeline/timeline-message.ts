import type { Language, Story, TimelineEvent } from '../../knowledge/story.ts';
import { fitting } from '../fitting.ts';
import { limits } from '../limits.ts';
import { accents, makeMessage, type Message } from '../message.ts';
import { noticeMessage } from '../notice-message.ts';
import { formatDate, formatParagraphs } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import { echo } from '../user-text.ts';
import { chipName, chipsOf, type TimelineSelection } from './selection.ts';

/** Room kept for the line that counts the events left out. */
const roomForMore = 100;

/** The reply to `/timeline`: the events, or why there are none. */
export function timelineMessage(story: Story, selection: TimelineSelection, language: Language): Message {
  const texts = textsIn(language).timeline;
  if (selection.kind === 'events') return eventsMessage(story, selection, language);
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
  selection: Extract<TimelineSelection, { kind: 'events' }>,
  language: Language,
): Message {
  const texts = textsIn(language).timeline;
  const { about } = story;
  const scope = texts.scope(
    selection.chip?.name[language] ?? null,
    selection.from && formatDate(selection.from, language),
    selection.to && formatDate(selection.to, language),
  );
  const header = `### ${texts.title}\n${scope}`;
  if (selection.events.length === 0) {
    return makeMessage(accents.nothing, [header, texts.empty], true);
  }
  const footer = `-# ${texts.source(about.publisher, formatDate(about.published, language))}`;
  const lines = selection.events.map((event) => eventLine(story, event, language));
  const kept = fitting(lines, limits.messageText - header.length - footer.length - roomForMore);
  const left = lines.length - kept.length;
  return makeMessage(
    accents.timeline,
    [header, kept.join('\n'), left > 0 ? texts.more(left) : '', footer],
    false,
  );
}

/** **When** – what, then in small print its chips, its kind and where it stands in the story. */
function eventLine(story: Story, event: TimelineEvent, language: Language): string {
  const texts = textsIn(language).timeline;
  const kind = event.from > story.about.published ? texts.ahead : texts.kinds[event.kind];
  const chips = event.chips.map((chip) => chipName(story, chip, language));
  const details = [...chips, kind, formatParagraphs(event.sources, language)].filter(
    (detail) => detail !== '',
  );
  return `**${event.when[language]}** – ${event.text[language]}\n-# ${details.join(' · ')}`;
}
