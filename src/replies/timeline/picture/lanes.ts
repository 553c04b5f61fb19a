import type { Story, TimelineEvent } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import { chipName, sortEvents } from '../selection.ts';
import { laneColour, otherColour } from './palette.ts';

/** The events about one chip, or those about none. */
export interface Lane {
  /** Null for events about no chip. */
  readonly chipId: string | null;
  readonly name: string;
  readonly colour: string;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
}

/**
 * One lane for each chip, in order of first appearance, and a last one for all other events.
 * An event about several chips is in the lane of each.
 */
export function makeLanes(story: Story, otherName: string, language: Language): readonly Lane[] {
  const events = sortEvents(story.timeline);
  const chipIds = [...new Set(events.flatMap((event) => event.chips))];
  const others = events.filter((event) => event.chips.length === 0);
  return [
    ...chipIds.map((chipId, index) => ({
      chipId,
      name: chipName(story, chipId, language),
      colour: laneColour(index),
      events: events.filter((event) => event.chips.includes(chipId)),
    })),
    ...(others.length > 0 ? [{ chipId: null, name: otherName, colour: otherColour, events: others }] : []),
  ];
}
