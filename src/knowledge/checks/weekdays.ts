import { findCalendarWords } from '../../text/calendar.ts';
import { type Language } from '../../text/language.ts';
import { findFullDates } from '../full-dates.ts';
import type { Check } from './check.ts';
import { shownTexts } from './stated-texts.ts';

/** A day of the week that is written right before a date, as in "Friday, 31 January 2025", is the one of that date. */
export const weekdays: Check = (manuscript) => {
  const published = manuscript.about?.published;
  return shownTexts(manuscript).flatMap(({ item, path, text }) =>
    manuscript.languages.flatMap((language) =>
      wrongWeekdays(text[language], language, published).map(({ written, date, right }) => ({
        ...manuscript.place(item, [...path, language], written),
        message: `${date} is a ${right}, and the text says "${written}": correct one of them`,
      })),
    ),
  );
};

interface WrongWeekday {
  readonly written: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** In English, as all messages are. */
  readonly right: string;
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function wrongWeekdays(
  text: string,
  language: Language,
  published: string | undefined,
): readonly WrongWeekday[] {
  const days = findCalendarWords(text, language).filter(({ value }) => value.startsWith('weekday-'));
  return findFullDates(text, language).flatMap(({ date, start, end, isYearGiven }) => {
    // Without a year, the date may be of another year than the story.
    if (!isYearGiven && published === undefined) return [];
    const day = days.find(
      (other) =>
        /^,?\s+(?:(?:the|le)\s+)?$/u.test(text.slice(other.end, Math.max(other.end, start))) ||
        /^,?\s+\(?$/u.test(text.slice(end, Math.max(end, other.start))),
    );
    if (day === undefined) return [];
    const dates = isYearGiven ? [date] : yearsNear(date, published ?? '');
    const written = Number(day.value.slice('weekday-'.length)) % 7;
    const isRight = dates.some((one) => new Date(`${one}T00:00:00Z`).getUTCDay() === written);
    const right = names[new Date(`${dates[0] ?? date}T00:00:00Z`).getUTCDay()] ?? '';
    return isRight ? [] : [{ written: text.slice(day.start, day.end), date: dates[0] ?? date, right }];
  });
}

/** The same day in the year of publication, the one before and the one after. */
function yearsNear(date: string, published: string): readonly string[] {
  const year = Number(published.slice(0, 4));
  return [year, year - 1, year + 1].map((one) => `${one}${date.slice(4)}`);
}
