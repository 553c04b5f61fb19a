import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import { compareTexts } from '../../collections.ts';
import type { Name, Story, TimelineEvent } from '../../knowledge/story.ts';
import { sameTextKey } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { formatDate } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import { parsePeriod, type NoSuchDate, type ReadPeriod } from './period.ts';

/** What a reader limits the timeline to, as typed. */
export interface TimelineRequest {
  /** A name that the events are about. */
  readonly about?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which of the two dates. */
export type Bound = 'from' | 'to';

/** The events asked for, or why the request cannot be met. */
export type TimelineSelection =
  | {
      readonly kind: 'events';
      readonly about: Name | null;
      /** First and last day asked for, ISO dates; null where there is no limit. */
      readonly from: string | null;
      readonly to: string | null;
      /** Oldest first. */
      readonly events: readonly TimelineEvent[];
    }
  | { readonly kind: 'unknownName'; readonly typed: string }
  | { readonly kind: 'badDate'; readonly option: Bound; readonly typed: string }
  | { readonly kind: 'noSuchDate'; readonly typed: string; readonly fault: NoSuchDate }
  | { readonly kind: 'reversed'; readonly from: string; readonly to: string };

/** The events to show, and the limits that they meet. */
export type ShownEvents = Extract<TimelineSelection, { readonly kind: 'events' }>;

/** What the picture shows: the selected events, and nothing else. */
export interface PictureRequest {
  readonly story: Story;
  readonly selection: ShownEvents;
  readonly language: Language;
  /** ISO date: later events are still to come. */
  readonly today: string;
}

/** The names that events are about, in the order of their first events. */
export function namesOf(story: Story): readonly Name[] {
  const ids = [...new Set(sortEvents(story.timeline).flatMap((event) => event.about))];
  return namesWithIds(story, ids);
}

/**
 * Selects the events about a name that may have happened between two dates. A bound that is a year or a month includes the
 * whole of it, and an event that overlaps the span in part is included.
 */
export function selectEvents(story: Story, request: TimelineRequest): TimelineSelection {
  const about = request.about === undefined ? null : findName(story, request.about);
  if (about === undefined) return { kind: 'unknownName', typed: request.about ?? '' };
  const { published } = story.about;
  const first = readBound(request.from, published);
  if (first !== null && first.kind !== 'period') return refusal(first, 'from', request.from ?? '');
  const last = readBound(request.to, published);
  if (last !== null && last.kind !== 'period') return refusal(last, 'to', request.to ?? '');
  if (first && last && first.from > last.to) {
    return { kind: 'reversed', from: request.from ?? '', to: request.to ?? '' };
  }
  const events = sortEvents(story.timeline)
    .filter((event) => about === null || event.about.includes(about.id))
    .filter((event) => (!first || event.to >= first.from) && (!last || event.from <= last.to));
  return { kind: 'events', about, from: first?.from ?? null, to: last?.to ?? null, events };
}

function readBound(typed: string | undefined, published: string): ReadPeriod | null {
  return typed === undefined ? null : parsePeriod(typed, published);
}

function refusal(
  read: Exclude<ReadPeriod, { readonly kind: 'period' }>,
  option: Bound,
  typed: string,
): TimelineSelection {
  return read.kind === 'noSuchDate'
    ? { kind: 'noSuchDate', typed, fault: read.fault }
    : { kind: 'badDate', option, typed };
}

/** Sorts events by the first day that they may have happened, then by the last. */
export function sortEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.toSorted((a, b) => compareTexts(a.from, b.from) || compareTexts(a.to, b.to));
}

/** Names with a spelling, in either language, that starts with the typed text; all of them if nothing is typed. */
export function completeNames(story: Story, typed: string): readonly Name[] {
  const start = sameTextKey(typed);
  return namesOf(story).filter((name) => spellings(name).some((spelling) => spelling.startsWith(start)));
}

/** The name as shown to people, or its id if the story does not have it. */
export function nameFor(story: Story, id: string, language: Language): string {
  return story.vocabulary.names.find((name) => name.id === id)?.name[language] ?? id;
}

/** What a timeline is limited to, in words: "Events about T9 since 1 January 2025"; null if it shows everything. */
export function scopeOf({ about, from, to }: ShownEvents, language: Language): string | null {
  if (about === null && from === null && to === null) return null;
  return textsIn(language).timeline.scope(
    about?.name[language] ?? null,
    from && formatDate(from, language),
    to && formatDate(to, language),
  );
}

function findName(story: Story, typed: string): Name | undefined {
  return namesOf(story).find((name) => spellings(name).includes(sameTextKey(typed)));
}

/** Case, accents, spaces and punctuation do not tell names apart. */
function spellings({ id, name, aliases }: Name): readonly string[] {
  return [id, name.en, name.fr, ...aliases.en, ...aliases.fr].map(sameTextKey);
}
