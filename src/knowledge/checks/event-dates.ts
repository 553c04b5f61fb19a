import { findCalendarWords } from '../../text/calendar.ts';
import { type Language } from '../../text/language.ts';
import { findFigures } from '../figures.ts';
import { findFullDates } from '../full-dates.ts';
import type { TimelineEvent } from '../story.ts';
import type { Check } from './check.ts';

/** Words that place an event relative to the date that follows, so that it need not be in from and to. */
const relative: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:before|after|since|until|till|by|from|ahead of|following|prior|between|past|later|earlier|week|month|days?)\b/iu,
  fr: /(?<!\p{L})(?:avant|après|depuis|jusqu|d['’]ici|dès|à partir|suivant|précédent|entre|lendemain|veille|semaine|mois|jours?|courant)(?!\p{L})/iu,
};

/** What `when` tells people lies in the days from `from` to `to`, where the event is drawn. */
export const eventDates: Check = (manuscript) =>
  manuscript.timeline.flatMap((event) =>
    manuscript.languages.flatMap((language) => {
      const fault = faultOf(event, language);
      if (fault === undefined) return [];
      const { from, to } = event;
      const message = `"${fault}" does not fit ${from === to ? from : `${from} to ${to}`}, where the event is drawn: correct one of them`;
      return [{ ...manuscript.place(event, ['when', language], fault), message }];
    }),
  );

/** Other days are reported elsewhere. */
function isSpan(from: string, to: string): boolean {
  return from <= to && !Number.isNaN(Date.parse(from)) && !Number.isNaN(Date.parse(to));
}

/** The part of `when` that contradicts `from` and `to`. */
function faultOf({ when, from, to }: TimelineEvent, language: Language): string | undefined {
  const text = when[language];
  if (relative[language].test(text) || !isSpan(from, to)) return undefined;
  const [date] = findFullDates(text, language);
  if (date?.isYearGiven === true && (date.date < from || date.date > to))
    return text.slice(date.start, date.end);
  const years = findFigures(text, language).filter(({ value }) => /^(?:1[5-9]|20|21)\d\d$/u.test(value));
  const wrongYear = years.find(({ value }) => value < from.slice(0, 4) || value > to.slice(0, 4));
  if (wrongYear !== undefined) return wrongYear.written;
  const months = findCalendarWords(text, language).filter(({ value }) => value.startsWith('month-'));
  const within = monthsBetween(from, to);
  const wrongMonth = months.find(({ value }) => !within.has(value));
  if (wrongMonth !== undefined) return text.slice(wrongMonth.start, wrongMonth.end);
  const days = findCalendarWords(text, language).filter(({ value }) => value.startsWith('weekday-'));
  const daysWithin = weekdaysBetween(from, to);
  const wrongDay = days.find(({ value }) => !daysWithin.has(value));
  return wrongDay === undefined ? undefined : text.slice(wrongDay.start, wrongDay.end);
}

const millisecondsADay = 86_400_000;

function monthsBetween(from: string, to: string): ReadonlySet<string> {
  const first = monthNumber(from);
  const count = Math.min(12, monthNumber(to) - first + 1);
  return new Set(Array.from({ length: Math.max(0, count) }, (_, at) => `month-${((first + at) % 12) + 1}`));
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function weekdaysBetween(from: string, to: string): ReadonlySet<string> {
  const first = Date.parse(from);
  const count = Math.min(7, (Date.parse(to) - first) / millisecondsADay + 1);
  return new Set(
    Array.from(
      { length: Math.max(0, count || 0) },
      (_, at) => `weekday-${new Date(first + at * millisecondsADay).getUTCDay() || 7}`,
    ),
  );
}
