import { months } from '../../text/calendar.ts';
import { foldLetters } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';

/** Days from the first to the last, both included, as ISO dates (`YYYY-MM-DD`), which sort as text. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Folded names of the months, in every language, by number less one. */
const monthNames: readonly (readonly string[])[] = months.en.map((_, index) =>
  languages.map((language) => foldLetters(months[language][index] ?? '')),
);

/**
 * Parses a year, a month or a day as people write them: `2023`, `2023-05`, `2023-05-31`, `January 2025`, `31 janvier 2025`.
 * Month names may be shortened to three letters or more. Returns null for anything else, and for days that do not exist.
 */
export function parsePeriod(typed: string): Period | null {
  const text = foldLetters(typed).replaceAll(/\s+/gu, ' ').trim();
  const numeric = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text);
  if (numeric) return makePeriod(Number(numeric[1]), optionalNumber(numeric[2]), optionalNumber(numeric[3]));
  const worded = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,})\.? (\d{4})$/u.exec(text);
  const month = monthNumber(worded?.[2] ?? '');
  return month === null ? null : makePeriod(Number(worded?.[3]), month, optionalNumber(worded?.[1]));
}

function makePeriod(year: number, month: number | null, day: number | null): Period | null {
  const from = isoDate(year, month ?? 1, day ?? 1);
  const lastMonth = month ?? 12;
  const to = isoDate(year, lastMonth, day ?? daysIn(year, lastMonth));
  return from === null || to === null ? null : { from, to };
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The number of days in a month: day 0 of the next month is the last day of this one. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The month, from 1, that a whole or shortened name stands for; null if there is none or more than one ("jui"). */
function monthNumber(word: string): number | null {
  const matching = monthNames.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  const [month] = matching;
  return month !== undefined && matching.length === 1 && word !== '' ? month : null;
}

function optionalNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
