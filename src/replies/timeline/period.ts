import { foldLetters } from '../../text/fold.ts';
import { daysIn, isoDate, type Period } from './calendar-days.ts';
import { monthNumber, relativePeriod, seasonMonth } from './period-words.ts';

/** Why a date does not exist: there is no such month, or the month does not have that many days. */
export type NoSuchDate =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly month: number; readonly year: number; readonly days: number };

/** What a reader typed as a date. */
export type ReadPeriod =
  | (Period & { readonly kind: 'period' })
  | { readonly kind: 'noSuchDate'; readonly fault: NoSuchDate }
  | { readonly kind: 'unreadable' };

const unreadable: ReadPeriod = { kind: 'unreadable' };

/** Words that say nothing about which day it is. */
const fillers = /(?<![a-z])(?:(?:the|of|on|in|le|la|les|de|du|en|au)(?![a-z])|[ld]['’])/gu;

/**
 * Reads a day, a month, a season or a year as people write it: `31/01/2025` (the day first), `31 janvier`, `Jan 30`,
 * `January`, `spring 2025`, `yesterday`. Months may be shortened to three letters or more.
 * @param published The day of the story, an ISO date: a missing year is its year, and yesterday is the day before it.
 */
export function parsePeriod(typed: string, published: string): ReadPeriod {
  const text = foldLetters(typed).replaceAll(',', ' ').replaceAll(/\s+/gu, ' ').trim();
  const year = Number(published.slice(0, 4));
  return (
    readNumeric(text, year) ??
    toRead(relativePeriod(text.replaceAll('’', "'"), published)) ??
    readWorded(text.replaceAll(fillers, ' '), year) ??
    unreadable
  );
}

function toRead(period: Period | null): ReadPeriod | null {
  return period && { kind: 'period', ...period };
}

/** `2025`, `2025-01`, `2025-01-31`, `31/01/2025`, `01/2025`, `31/01`; also with dots, and with the month first if it must be. */
function readNumeric(text: string, storyYear: number): ReadPeriod | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u.exec(text);
  if (iso) return makePeriod(Number(iso[1]), optionalNumber(iso[2]), optionalNumber(iso[3]));
  const month = /^(\d{1,2})[-/.](\d{4})$/u.exec(text);
  if (month) return makePeriod(Number(month[2]), Number(month[1]), null);
  const day = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?\.?$/u.exec(text);
  if (!day) return null;
  const [first, second] = [Number(day[1]), Number(day[2])];
  const year = day[3] === undefined ? storyYear : fullYear(day[3]);
  const isMonthFirst = second > 12 && first <= 12;
  return isMonthFirst ? makePeriod(year, first, second) : makePeriod(year, second, first);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** A month or a season in words, with a day and a year in any order or without; the weekday of a full date is passed over. */
function readWorded(text: string, storyYear: number): ReadPeriod | null {
  const words = text.split(' ').filter((word) => word !== '');
  const year = words.find((word) => /^\d{4}$/u.test(word));
  const days = words.flatMap((word) => /^(\d{1,2})(?:er|st|nd|rd|th)?$/u.exec(word)?.[1] ?? []);
  const names = words.filter((word) => /^[a-z]{3,}\.?$/u.test(word)).map((word) => word.replace('.', ''));
  if (words.length !== names.length + days.length + (year === undefined ? 0 : 1) || days.length > 1)
    return null;
  const itsYear = year === undefined ? storyYear : Number(year);
  const day = optionalNumber(days[0]);
  const [word = '', ...others] = names.filter((name) => day === null || monthNumber(name) !== null);
  if (others.length > 0 || names.length > 2) return null;
  const season = seasonMonth(word);
  if (season !== null && day === null) return seasonPeriod(itsYear, season);
  const month = monthNumber(word);
  return month === null ? null : makePeriod(itsYear, month, day);
}

/** The three months from the first; winter ends in the next year. */
function seasonPeriod(year: number, first: number): ReadPeriod {
  const [lastYear, last] = first + 2 > 12 ? [year + 1, first - 10] : [year, first + 2];
  return {
    kind: 'period',
    from: isoDate(year, first, 1),
    to: isoDate(lastYear, last, daysIn(lastYear, last)),
  };
}

function makePeriod(year: number, month: number | null, day: number | null): ReadPeriod {
  if (year < 1) return unreadable;
  if (month !== null && (month < 1 || month > 12))
    return { kind: 'noSuchDate', fault: { kind: 'month', month } };
  const lastMonth = month ?? 12;
  const days = daysIn(year, lastMonth);
  if (day !== null && (day < 1 || day > days)) {
    return { kind: 'noSuchDate', fault: { kind: 'day', month: lastMonth, year, days } };
  }
  return {
    kind: 'period',
    from: isoDate(year, month ?? 1, day ?? 1),
    to: isoDate(year, lastMonth, day ?? days),
  };
}

function optionalNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
