import { findCalendarWords, months } from '../../text/calendar.ts';
import type { Language } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import type { Precision } from '../../knowledge/story.ts';

/** A sentence with a date. */
export interface DatedSentence {
  /** Position of its paragraph. */
  readonly paragraph: number;
  readonly sentence: string;
  /** The date as the article writes it. */
  readonly written: string;
  /** ISO dates, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
  /** Whether the day follows from that of publication, as for "on Wednesday". */
  readonly isWorkedOut: boolean;
}

type DateSpan = Omit<DatedSentence, 'paragraph' | 'sentence'>;

const dayLength = 86_400_000;

/** The sentences of an article that have a date, oldest first; one for each date. */
export function datesInArticle(
  paragraphs: readonly string[],
  published: string,
  language: Language,
): readonly DatedSentence[] {
  return paragraphs
    .flatMap((text, paragraph) =>
      sentencesOf(text).flatMap((sentence) =>
        datesIn(sentence, published, language).map((date) => ({ ...date, paragraph, sentence })),
      ),
    )
    .sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
}

function datesIn(sentence: string, published: string, language: Language): readonly DateSpan[] {
  const days = findFullDates(sentence, language).map(({ date, isYearGiven, start, end }) => {
    const day = isYearGiven ? date : nearestYear(date, published);
    return { ...oneDay(day, sentence.slice(start, end), !isYearGiven), start, end };
  });
  const free = (start: number): boolean => !days.some((day) => day.start <= start && start < day.end);
  const words = findCalendarWords(sentence, language).filter(({ start }) => free(start));
  const inMonths = words
    .filter(({ value }) => value.startsWith('month-'))
    .flatMap(({ value, start, end }) => {
      const after = sentence.slice(end);
      const year = /^\s(?<year>(?:19|20)\d{2})(?!\d)/u.exec(after)?.groups?.['year'];
      const lastYear = /^\s(?:last year|(?:de )?l['’](?:an|année) derni(?:er|ère)|l['’]an passé)/iu.exec(
        after,
      )?.[0];
      const month = Number(value.slice('month-'.length));
      const written = sentence.slice(start, end) + (year === undefined ? (lastYear ?? '') : ` ${year}`);
      const meant =
        lastYear === undefined
          ? nearestYear(`${published.slice(0, 4)}-${String(month).padStart(2, '0')}-15`, published).slice(
              0,
              4,
            )
          : Number(published.slice(0, 4)) - 1;
      return [
        {
          ...wholeMonth(Number(year ?? meant), month, written, year === undefined),
          start,
          end: start + written.length,
        },
      ];
    });
  const taken = [...days, ...inMonths];
  const weekdays = words
    .filter(({ value }) => value.startsWith('weekday-'))
    .flatMap(({ value, start, end }) => {
      // "Wednesday 7 May" is one date.
      if (taken.some((day) => day.start > end - 1 && day.start <= end + 2)) return [];
      const day = weekdayBefore(Number(value.slice('weekday-'.length)), published);
      return [oneDay(day, sentence.slice(start, end), true)];
    });
  const years = [
    ...sentence.matchAll(/(?<![\p{L}\p{N}.,£$€])(?:1[5-9]|20)\d{2}(?![\p{N}%]|[.,]\d)/gu),
  ].flatMap(({ 0: year, index }) =>
    taken.some(({ start, end }) => start <= index && index < end)
      ? []
      : [
          {
            written: year,
            from: `${year}-01-01`,
            to: `${year}-12-31`,
            precision: 'year' as const,
            isWorkedOut: false,
          },
        ],
  );
  return [...taken, ...weekdays, ...years].map(({ written, from, to, precision, isWorkedOut }) => ({
    written,
    from,
    to,
    precision,
    isWorkedOut,
  }));
}

function oneDay(day: string, written: string, isWorkedOut: boolean): DateSpan {
  return { written, from: day, to: day, precision: 'day', isWorkedOut };
}

function wholeMonth(year: number, month: number, written: string, isWorkedOut: boolean): DateSpan {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return {
    written,
    from: `${start}-01`,
    to: `${start}-${String(last).padStart(2, '0')}`,
    precision: 'month',
    isWorkedOut,
  };
}

/** A day and month without a year, in the year that is nearest to the day of publication. */
function nearestYear(date: string, published: string): string {
  const year = Number(published.slice(0, 4));
  const at = Date.parse(published);
  const distance = (day: string): number => Math.abs(Date.parse(day) - at);
  const [nearest = published] = [year, year - 1, year + 1]
    .map((each) => `${each}${date.slice(4)}`)
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
}

/** The last such day of the week up to the day of publication. */
function weekdayBefore(weekday: number, published: string): string {
  const at = new Date(`${published}T00:00:00Z`);
  const back = ((at.getUTCDay() || 7) - weekday + 7) % 7;
  return new Date(at.getTime() - back * dayLength).toISOString().slice(0, 10);
}

/** A day in words: "7 May 2025", « 1er mai 2025 ». */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[language][Number(month) - 1] ?? '';
  return `${Number(date)}${language === 'fr' && Number(date) === 1 ? 'er' : ''} ${name} ${year}`;
}
