import type { Told } from '../../curation/as-reader.ts';

/** What a reader gets, as ids: those of a second answer after a plus sign, those offered between bars. */
export function toToldText(told: Told): string {
  switch (told.kind) {
    case 'answer':
      return [told.entry.id, ...(told.also === null ? [] : [told.also.entry.id])].join(' + ');
    case 'gap':
      return told.gap.id;
    case 'suggestions':
      return told.candidates.map(({ entry }) => entry.id).join(' | ');
    case 'small-talk':
      return 'small talk';
    case 'shown':
      return 'something else of the story';
    case 'nothing':
      return 'nothing';
  }
}
