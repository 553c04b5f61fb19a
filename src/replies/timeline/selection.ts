import type { Name, Story, TimelineEvent } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { parsePeriod } from './period.ts';

/** What a reader limits the timeline to, as typed. */
export interface TimelineRequest {
  readonly chip?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The events asked for, or why that cannot be told. */
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

/** Events to be shown, and what they are limited to. */
export type ShownEvents = Extract<TimelineSelection, { readonly kind: 'events' }>;

/** The chips that the story names. */
export function chipsOf(story: Story): readonly Name[] {
  return story.vocabulary.names.filter((name) => name.kind === 'chip');
}

/**
 * Picks the events of a chip that may have happened between two dates. A bound that is a year or a month
 * includes all of it, and an event that only overlaps the span is in.
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

/** Oldest first; of those that may have begun on the same day, the one that may have ended earlier. */
export function sortEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** Chips whose name or alias, in either language, starts with what is typed; all of them when nothing is. */
export function completeChips(story: Story, typed: string): readonly Name[] {
  const start = fold(typed);
  return chipsOf(story).filter((chip) => spellings(chip).some((spelling) => spelling.startsWith(start)));
}

/** The chip's name as people read it. */
export function chipName(story: Story, chipId: string, language: Language): string {
  return chipsOf(story).find((chip) => chip.id === chipId)?.name[language] ?? chipId;
}

function findChip(story: Story, typed: string): Name | undefined {
  return chipsOf(story).find((chip) => spellings(chip).includes(fold(typed)));
}

function spellings(chip: Name): readonly string[] {
  const { name, aliases } = chip;
  return [chip.id, name.en, name.fr, ...aliases.en, ...aliases.fr].map(fold);
}

/** Case, spaces and hyphens do not tell chips apart. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{Pd}]+/gu, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
