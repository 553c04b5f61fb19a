import { findCalendarWords, months } from '../../text/calendar.ts';
import type { Language } from '../../text/language.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import type { Precision } from '../../knowledge/story.ts';
import { deadlineInWords, isDue, limitBefore, type Limit } from './deadlines.ts';
import { wholeSentences } from './whole-sentences.ts';

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
  /** How the sentence makes it a deadline, which nobody has met yet; undefined for what happened or happens on that day. */
  readonly deadline: Limit | undefined;
  /** Whether it is after the day of publication, so that nothing can have happened then. */
  readonly isAhead: boolean;
}

type DateSpan = Omit<DatedSentence, 'paragraph' | 'sentence' | 'deadline' | 'isAhead'>;

const dayLength = 86_400_000;

/** The sentences of an article that have a date, oldest first; one for each date. */
export function datesInArticle(
  paragraphs: readonly string[],
  published: string,
  language: Language,
): readonly DatedSentence[] {
  return paragraphs
    .flatMap((text, paragraph) =>
      wholeSentences(text).flatMap((sentence) =>
        datesIn(sentence, published, language).map((date) => ({ ...date, paragraph, sentence })),
      ),
    )
    .sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
}

function datesIn(
  sentence: string,
  published: string,
  language: Language,
): readonly Omit<DatedSentence, 'paragraph' | 'sentence'>[] {
  const pointed = (date: string, start: number): string =>
    yearOf(date, published, directionAt(sentence, start, language));
  const days = findFullDates(sentence, language).map(({ date, isYearGiven, start, end }) => {
    const day = isYearGiven ? date : pointed(date, start);
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
      const middle = `${published.slice(0, 4)}-${String(month).padStart(2, '0')}-15`;
      const meant =
        lastYear === undefined ? pointed(middle, start).slice(0, 4) : Number(published.slice(0, 4)) - 1;
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
      if (isEveryWeek(sentence, start, end, language)) return [];
      const weekday = Number(value.slice('weekday-'.length));
      const isAhead =
        limitBefore(sentence.slice(0, start), language) !== undefined &&
        directionAt(sentence, start, language) === 'future';
      const day = isAhead ? weekdayAfter(weekday, published) : weekdayBefore(weekday, published);
      return [{ ...oneDay(day, sentence.slice(start, end), true), start }];
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
            start: index,
          },
        ],
  );
  return [...taken, ...weekdays, ...years].map(({ written, from, to, precision, isWorkedOut, start }) => ({
    written,
    from,
    to,
    precision,
    isWorkedOut,
    // "By 2020 the club had 60 members" is no deadline.
    deadline: to > published ? limitBefore(sentence.slice(0, start), language) : undefined,
    isAhead: from > published,
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

/** Whether a day of the week is that of every week: "on Mondays", « le samedi ». */
function isEveryWeek(sentence: string, start: number, end: number, language: Language): boolean {
  if (/s$/iu.test(sentence.slice(start, end))) return true;
  const before = language === 'fr' ? /(?:^|\s)(?:les?|chaque)\s$/iu : /\b(?:every|each)\s(?:other\s)?$/iu;
  return before.test(sentence.slice(0, start));
}

/** The verbs that put a date in the past, and those that put it in the future. */
const directions: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?<past>was|were|had|did|last)|(?<future>will|shall|due|expects?|expected|plans?|planned|hopes?|until|next|scheduled))\b/giu,
  fr: /(?<!\p{L})(?:(?<past>avait|avaient|était|étaient|fut|furent|(?:a|ont) été)|(?<future>doit|doivent|prévue?s?|prévoit|jusqu|d['’]ici|\p{L}{2,}(?:era|eront|ira|iront|vra|vront|dra|dront|rra|rront)))(?!\p{L})/giu,
};

/** How far after a date the verb of a deadline may be: "before 15 March would kill". */
const nearVerb = 20;

/** Whether a sentence speaks of a date as of what was or of what is to come, by the last verb before it; undefined if neither is sure. */
function directionAt(sentence: string, start: number, language: Language): 'past' | 'future' | undefined {
  const text = sentence.slice(0, start);
  const isLimit = limitBefore(text, language) !== undefined;
  if (isLimit && [text, sentence.slice(start, start + nearVerb)].some((part) => isDue(part, language)))
    return 'future';
  const last = [...text.matchAll(directions[language])].at(-1)?.groups;
  if (last === undefined) return undefined;
  return last['past'] === undefined ? 'future' : 'past';
}

/** A day and month without a year, in the year that is nearest to the day of publication, on the side that its sentence speaks of. */
function yearOf(date: string, published: string, direction: 'past' | 'future' | undefined): string {
  const year = Number(published.slice(0, 4));
  const at = Date.parse(published);
  const distance = (day: string): number => Math.abs(Date.parse(day) - at);
  const days = [year, year - 1, year + 1]
    .map((each) => `${each}${date.slice(4)}`)
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .sort((one, other) => distance(one) - distance(other));
  const fits = (day: string): boolean => (direction === 'past' ? day <= published : day >= published);
  return (direction === undefined ? undefined : days.find(fits)) ?? days[0] ?? published;
}

/** The last such day of the week up to the day of publication. */
function weekdayBefore(weekday: number, published: string): string {
  const at = new Date(`${published}T00:00:00Z`);
  const back = ((at.getUTCDay() || 7) - weekday + 7) % 7;
  return new Date(at.getTime() - back * dayLength).toISOString().slice(0, 10);
}

/** The first such day of the week after the day of publication. */
function weekdayAfter(weekday: number, published: string): string {
  const before = Date.parse(weekdayBefore(weekday, published));
  return new Date(before + 7 * dayLength).toISOString().slice(0, 10);
}

/** A day in words: "7 May 2025", « 1er mai 2025 ». */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[language][Number(month) - 1] ?? '';
  return `${Number(date)}${language === 'fr' && Number(date) === 1 ? 'er' : ''} ${name} ${year}`;
}

/** The days of a date in words, with the year: "7 May 2025", "May 2025", "2025", "by 7 May 2025". */
export function dateInWords({ from, precision, deadline }: DatedSentence, language: Language): string {
  const day = dayInWords(from, language);
  const date =
    precision === 'year' ? from.slice(0, 4) : precision === 'month' ? day.slice(day.indexOf(' ') + 1) : day;
  return deadline === undefined ? date : deadlineInWords(deadline, date, precision === 'day', language);
}

/** A date as the article writes it, and that it is a deadline where it is one, for notes. */
export function dateNote({ written, deadline }: DatedSentence): string {
  return deadline === undefined ? written : `${written} (deadline)`;
}
