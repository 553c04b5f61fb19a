import { compareTexts } from '../../collections.ts';
import type { Name, Story, TimelineEvent } from '../../knowledge/story.ts';
import { sameTextKey } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { formatDate } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import { parsePeriod } from './period.ts';

/** What a reader limits the timeline to, as typed. */
export interface TimelineRequest {
  readonly chip?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The events asked for, or why the request cannot be met. */
export type TimelineSelection =
  | {
      readonly kind: 'events';
      readonly chip: Name | null;
      /** First and last day asked for, ISO dates; null where there is no limit. */
      readonly from: string | null;
      readonly to: string | null;
      /** Oldest first. */
      readonly events: readonly TimelineEvent[];
    }
  | { readonly kind: 'unknownChip'; readonly typed: string }
  | { readonly kind: 'badDate'; readonly option: 'from' | 'to'; readonly typed: string }
  | { readonly kind: 'reversed'; readonly from: string; readonly to: string };

/** The events to show, and the limits that they meet. */
export type ShownEvents = Extract<TimelineSelection, { readonly kind: 'events' }>;

/** What the picture shows: the whole timeline, with the selected events in full colour and the others dimmed. */
export interface PictureRequest {
  readonly story: Story;
  readonly selection: ShownEvents;
  readonly language: Language;
}

/** The chips in the story's vocabulary. */
export function chipsOf(story: Story): readonly Name[] {
  return story.vocabulary.names.filter((name) => name.kind === 'chip');
}

/**
 * Selects the events of a chip that may have happened between two dates. A bound that is a year or a month includes the
 * whole of it, and an event that overlaps the span in part is included.
 */
export function selectEvents(story: Story, request: TimelineRequest): TimelineSelection {
  const chip = request.chip === undefined ? null : findChip(story, request.chip);
  if (chip === undefined) return { kind: 'unknownChip', typed: request.chip ?? '' };
  const first = request.from === undefined ? undefined : parsePeriod(request.from);
  if (first === null) return { kind: 'badDate', option: 'from', typed: request.from ?? '' };
  const last = request.to === undefined ? undefined : parsePeriod(request.to);
  if (last === null) return { kind: 'badDate', option: 'to', typed: request.to ?? '' };
  if (first && last && first.from > last.to) {
    return { kind: 'reversed', from: request.from ?? '', to: request.to ?? '' };
  }
  const events = sortEvents(story.timeline)
    .filter((event) => chip === null || event.chips.includes(chip.id))
    .filter((event) => (!first || event.to >= first.from) && (!last || event.from <= last.to));
  return { kind: 'events', chip, from: first?.from ?? null, to: last?.to ?? null, events };
}

/** Sorts events by the first day that they may have happened, then by the last. */
export function sortEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.toSorted((a, b) => compareTexts(a.from, b.from) || compareTexts(a.to, b.to));
}

/** Chips with a name or alias, in either language, that starts with the typed text; all of them if nothing is typed. */
export function completeChips(story: Story, typed: string): readonly Name[] {
  const start = sameTextKey(typed);
  return chipsOf(story).filter((chip) => spellings(chip).some((spelling) => spelling.startsWith(start)));
}

/** The chip's name as shown to people, or its id if the story does not name it. */
export function chipName(story: Story, chipId: string, language: Language): string {
  return chipsOf(story).find((chip) => chip.id === chipId)?.name[language] ?? chipId;
}

/** What a timeline is limited to, in words: "Events about the T9 since 1 January 2025"; null if it shows everything. */
export function scopeOf({ chip, from, to }: ShownEvents, language: Language): string | null {
  if (chip === null && from === null && to === null) return null;
  return textsIn(language).timeline.scope(
    chip?.name[language] ?? null,
    from && formatDate(from, language),
    to && formatDate(to, language),
  );
}

function findChip(story: Story, typed: string): Name | undefined {
  return chipsOf(story).find((chip) => spellings(chip).includes(sameTextKey(typed)));
}

/** Case, accents, spaces and punctuation do not tell chips apart. */
function spellings(chip: Name): readonly string[] {
  const { name, aliases } = chip;
  return [chip.id, name.en, name.fr, ...aliases.en, ...aliases.fr].map(sameTextKey);
}
