import type { Story, TimelineEvent } from '../../knowledge/story.ts';
import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { Choice } from '../choices.ts';
import { formatDate } from '../source-line.ts';
import { parsePeriod } from './period.ts';
import { sortEvents, type Bound } from './selection.ts';

/**
 * The dates to choose from while a date is being typed: what was typed, if it is one, then the story's own dates that have
 * the typed words or lie in the typed period.
 */
export function completeDates(
  story: Story,
  bound: Bound,
  typed: string,
  language: Language,
): readonly Choice[] {
  const read = typed.trim() === '' ? null : parsePeriod(typed, story.about.published);
  const period = read?.kind === 'period' ? read : null;
  const words = ` ${foldWords(typed)}`;
  const events = sortEvents(story.timeline)
    .map((event) => ({ event, name: nameOf(event, language) }))
    .filter(
      ({ event, name }) =>
        ` ${foldWords(name)}`.includes(words) ||
        (period !== null && event.from <= period.to && event.to >= period.from),
    );
  return [
    ...(period === null ? [] : [{ name: formatDate(period[bound], language), value: period[bound] }]),
    ...events.map(({ event, name }) => ({ name, value: event[bound] })),
  ];
}

/** "2022: T9 launched". */
function nameOf(event: TimelineEvent, language: Language): string {
  const colon = language === 'fr' ? '\u00A0:' : ':';
  return `${event.when[language]}${colon} ${(event.short ?? event.text)[language]}`;
}
