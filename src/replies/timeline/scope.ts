import type { Language } from '../../text/language.ts';
import { formatDate } from '../source-line.ts';
import { textsIn } from '../texts/catalogue.ts';
import type { ShownEvents } from './selection.ts';

/** What a timeline is limited to, in words: "Events about the T9 since 1 January 2025"; null where it shows everything. */
export function scopeOf({ chip, from, to }: ShownEvents, language: Language): string | null {
  if (chip === null && from === null && to === null) return null;
  return textsIn(language).timeline.scope(
    chip?.name[language] ?? null,
    from && formatDate(from, language),
    to && formatDate(to, language),
  );
}
