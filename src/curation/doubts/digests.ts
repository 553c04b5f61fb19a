import { findCalendarWords } from '../../text/calendar.ts';
import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { contentsReader, statesFigure, type ContentsReader } from '../../knowledge/contents.ts';
import type { Figure } from '../../knowledge/figures.ts';
import { findFullDates } from '../../knowledge/full-dates.ts';
import { isDateOfWeekday, lastYear, nextYear } from '../../knowledge/implied-dates.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { findQuotations } from '../../knowledge/quotations.ts';
import type { Paragraph } from '../../knowledge/story.ts';
import { hasParagraphsOf, type Article } from './article.ts';
import { strayedYears } from './strayed-years.ts';

/**
 * What a digest in the article's own language states and its paragraph of the article does not: figures, names, quotations.
 * Days and years that follow from the date of publication may stand.
 */
export function digestsAgainst(manuscript: Manuscript, article: Article): readonly Problem[] {
  const { about } = manuscript;
  const language = about?.sourceLanguage.slice(0, 2);
  if (about === undefined || (language !== 'en' && language !== 'fr')) return [];
  const read = contentsReader(manuscript);
  const isMapped = hasParagraphsOf(article, manuscript);
  return manuscript.paragraphs.flatMap((paragraph, index) => {
    // What surrounds the article need not be part of its text.
    if (paragraph.id === 'p0' && !article.paragraphs.has('p0')) return [];
    const own = isMapped ? article.paragraphs.get(paragraph.id) : article.text;
    if (own === undefined) return [];
    // A paragraph may say "the company" of one that is named earlier.
    const upToHere = isMapped
      ? manuscript.paragraphs.slice(0, index + 1).map(({ id }) => article.paragraphs.get(id) ?? '')
      : [article.text];
    return faultsOf(paragraph, own, upToHere.join('\n'), about.published, read, language).map(
      ({ written, advice }) => ({
        ...manuscript.place(paragraph, ['digest', language], written),
        message: `"${written}" is not in ${isMapped ? `paragraph ${paragraph.id} of the article` : 'the article'}: ${advice}`,
      }),
    );
  });
}

interface DigestFault {
  readonly written: string;
  readonly advice: string;
}

function faultsOf(
  { digest }: Paragraph,
  own: string,
  upToHere: string,
  published: string,
  read: ContentsReader,
  language: Language,
): readonly DigestFault[] {
  const text = digest[language];
  const stated = read(text, language);
  const there = read(own, language);
  const named = new Set(read(upToHere, language).properNames.map(({ id }) => id));
  const words = ` ${foldWords(upToHere)} `;
  const has = (written: string): boolean => words.includes(` ${foldWords(written)} `);
  const strayed = strayedYears({ text, source: own, published, language, isWorkedOut: true });
  return [
    ...stated.figures
      // What is said of the date need not be said of its year.
      .filter((figure) => !strayed.some(({ written }) => written.endsWith(figure.written)))
      .filter(
        (figure) => !statesFigure(there, figure) && !isWorkedOut(figure, text, own, published, language),
      )
      .map(({ written }) => ({ written, advice: 'correct the digest' })),
    ...strayed.map(({ written, meant }) => ({
      written,
      advice: `there it is of ${meant}; correct the year`,
    })),
    ...stated.properNames
      .filter(({ id, inside, written }) => !inside && !named.has(id) && !has(written))
      .map(({ written }) => ({ written, advice: 'correct the name' })),
    ...stated.unknownNames
      .filter((name) => !has(name))
      .map((written) => ({ written, advice: 'correct the name' })),
    ...findQuotations(text)
      .filter((quotation) => !has(quotation))
      .map((written) => ({ written, advice: 'quote it word for word, or remove the quotation marks' })),
  ];
}

const dayLength = 86_400_000;
const lastWeek = /last week|semaine (?:derni[èe]re|pass[ée]e)/iu;

/** Whether a figure follows from the date of publication: the year, the month, or the date of a weekday that the article names. */
function isWorkedOut(
  figure: Figure,
  text: string,
  own: string,
  published: string,
  language: Language,
): boolean {
  const [year = '', month = ''] = published.split('-');
  const date = dateOf(figure, text, language);
  if (figure.value === year) return true;
  if (figure.value === `month-${Number(month)}` && (date === undefined || !hasMonth(own, language)))
    return true;
  if (figure.value === String(Number(year) - 1) && lastYear.test(own)) return true;
  if (figure.value === String(Number(year) + 1) && nextYear.test(own)) return true;
  if (isDateOfWeekday(figure, { text, digest: own, published, language })) return true;
  if (isYearOfDay(figure, text, own, Number(year), language)) return true;
  const weekdays = new Set(findCalendarWords(own, language).map(({ value }) => value));
  if (figure.value.startsWith('weekday-')) return figure.value === `weekday-${weekdayOf(published)}`;
  if (date === undefined) return false;
  const distance = Date.parse(published) - Date.parse(date);
  if (lastWeek.test(own) && distance > 0 && distance <= 14 * dayLength) return true;
  const isNear = Math.abs(distance) <= 10 * dayLength;
  return date === published || (isNear && weekdays.has(`weekday-${weekdayOf(date)}`));
}

function hasMonth(text: string, language: Language): boolean {
  return findCalendarWords(text, language).some(({ value }) => value.startsWith('month-'));
}

/** Whether a figure is the year, next to that of publication, of a month that the article names without one: "4 January 2027". */
function isYearOfDay(
  { value, start }: Figure,
  text: string,
  own: string,
  published: number,
  language: Language,
): boolean {
  if (value !== String(published - 1) && value !== String(published + 1)) return false;
  const month = findCalendarWords(text, language).find(
    (word) => word.value.startsWith('month-') && /^(?:\s\d{1,2})?,?\s$/u.test(text.slice(word.end, start)),
  );
  return findCalendarWords(own, language).some(
    (word) => word.value === month?.value && !/^(?:\s\d{1,2})?,?\s\d{4}/u.test(own.slice(word.end)),
  );
}

/** The date that a figure is part of, as `YYYY-MM-DD`; the first of two, as in "20 to 26 January 2025", has the month of the second. */
function dateOf({ value, start, end }: Figure, text: string, language: Language): string | undefined {
  const dates = findFullDates(text, language);
  const own = dates.find((date) => date.start <= start && end <= date.end);
  if (own !== undefined) return own.date;
  const link = /^\s?(?:to|and|au|et|[-–])\s?/u.exec(text.slice(end));
  const next = link && dates.find((date) => date.start === end + link[0].length);
  return next && /^\d{1,2}$/u.test(value) ? `${next.date.slice(0, 8)}${value.padStart(2, '0')}` : undefined;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
