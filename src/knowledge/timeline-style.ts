import type * as v from 'valibot';
import type { timelineStyle } from './schema/timeline-style.ts';
import type { EventKind, TimelineStyle } from './story.ts';

/** The kinds of events of a story that defines none. */
const kinds: readonly EventKind[] = [
  { id: 'launch', mark: 'triangle', word: { en: 'launched', fr: 'lancement' } },
  { id: 'restriction', mark: 'stop', word: { en: 'restricted', fr: 'restriction' } },
  {
    id: 'consideration',
    mark: 'diamond',
    word: { en: 'under consideration', fr: 'à l’étude' },
    undecided: true,
  },
  { id: 'meeting', mark: 'circle', word: { en: 'meeting', fr: 'rencontre' } },
  { id: 'market', mark: 'down', word: { en: 'market', fr: 'marchés' } },
  { id: 'report', mark: 'square', word: { en: 'reported', fr: 'information de presse' } },
];

const filter: TimelineStyle['filter'] = {
  option: { en: 'about', fr: 'sujet' },
  description: { en: 'Only events about this', fr: 'Seulement les événements à ce sujet' },
};

/** How the timeline of a story is shown that says nothing about it. */
export const defaultTimelineStyle: TimelineStyle = { title: null, kinds, filter };

/** How the timeline is shown, with what the story leaves out filled in. */
export function toTimelineStyle(given: v.InferOutput<typeof timelineStyle> = {}): TimelineStyle {
  return { title: given.title ?? null, kinds: given.kinds ?? kinds, filter: given.filter ?? filter };
}
