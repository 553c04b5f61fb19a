import { findCalendarWords } from '../text/calendar.ts';
import type { Language } from '../text/language.ts';

/** A day of a month in a text, with its year if that is given. */
export interface FullDate {
  /** `YYYY-MM-DD`; the year is 0000 when it is not given. */
  readonly date: string;
  readonly isYearGiven: boolean;
  readonly start: number;
  readonly end: number;
}

/** The dates in a text that name a day and a month: "31 January 2025", "January 31", « le 1er mars ». Days that no month has are left out. */
export function findFullDates(text: string, language: Language): readonly FullDate[] {
  return findCalendarWords(text, language)
    .filter(({ value }) => value.startsWith('month-'))
    .flatMap((month) => {
      const before = /(?<![\p{N}.,-])(\d{1,2})(?:st|nd|rd|th|er)?\s(?:of\s)?$/u.exec(
        text.slice(0, month.start),
      );
      const rest = text.slice(month.end);
      const after =
        language === 'en' ? /^\s(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.:]\d)/u.exec(rest) : null;
      const day = before ?? after;
      if (day === null) return [];
      const dayEnd = before === null ? month.end + day[0].length : month.end;
      const year = /^,?\s(\d{4})(?![\p{L}\p{N}])/u.exec(text.slice(dayEnd));
      const date = [
        year?.[1] ?? '0000',
        month.value.slice('month-'.length).padStart(2, '0'),
        (day[1] ?? '').padStart(2, '0'),
      ].join('-');
      // 2024 is a leap year: a day without a year may be 29 February.
      const exists = new Date(`${year === null ? date.replace(/^0000/u, '2024') : date}T00:00:00Z`);
      if (Number.isNaN(exists.getTime()) || exists.getUTCDate() !== Number(day[1])) return [];
      return [
        {
          date,
          isYearGiven: year !== null,
          start: before === null ? month.start : before.index,
          end: dayEnd + (year?.[0].length ?? 0),
        },
      ];
    });
}
