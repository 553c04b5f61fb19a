import { findCalendarWords } from '../text/calendar.ts';
import type { Language } from '../text/language.ts';
import type { Figure } from './figures.ts';
import { findFullDates } from './full-dates.ts';

const dayLength = 86_400_000;

/** Words for the year before that of publication, and the one after it. */
export const lastYear =
  /last year|a year (?:ago|earlier)|ann[ée]+e derni[èe]re|an (?:dernier|pass[ée])|il y a un an/iu;
export const nextYear = /next year|ann[ée]+e prochaine|an prochain/iu;

/** What makes the day after it a limit, which lies ahead: "by", « d'ici le ». */
const limit: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:by|before|until|till|no later than)\s(?:\p{L}+\s){0,3}$/iu,
  fr: /(?<!\p{L})(?:d['’]ici|avant|jusqu['’]\p{L}+|au plus tard)\s(?:\p{L}+\s){0,3}$/iu,
};

/** Signs in a sentence that a day of it lies before publication, or after it. */
const signs: Readonly<Record<Language, { readonly past: RegExp; readonly future: RegExp }>> = {
  en: {
    past: /\b(?:was|were|had|did|last|ago|\p{L}+ed|began|came|fell|found|gave|held|left|lost|made|met|rose|said|sold|took|told|went|won)\b/iu,
    future:
      /\b(?:will|shall|must|should|would|may|can|to|due|expect\p{L}*|plan\p{L}*|hope\p{L}*|next|scheduled|by|until|before|from)\b/iu,
  },
  fr: {
    past: /(?<!\p{L})(?:(?:avai|étai)(?:t|ent)|fu(?:t|rent)|(?:a|ont|est|sont) \p{L}+|derni(?:er|ère)s?|dès|depuis)(?!\p{L})/iu,
    future:
      /(?<!\p{L})(?:doi(?:t|vent)|dev\p{L}+|prév\p{L}+|faut|jusqu|d['’]ici|avant|à partir|dès|prochaine?|\p{L}{2,}r(?:a|ont|ait|aient))(?!\p{L})/iu,
  },
};

/** A text, the digest of a paragraph that it cites, and when the story was published. */
interface Compared {
  readonly text: string;
  readonly digest: string;
  /** ISO date. */
  readonly published: string;
  readonly language: Language;
}

/**
 * Whether a figure of a text follows from the day of publication and from what a digest has: the year beside a day or month that the
 * digest has without one, the year that the digest calls last or next, the date of a day of the week that it names.
 */
export function isImplied(figure: Figure, compared: Compared): boolean {
  const { digest, published } = compared;
  const year = Number(published.slice(0, 4));
  if (figure.value === String(year - 1) && lastYear.test(digest)) return true;
  if (figure.value === String(year + 1) && nextYear.test(digest)) return true;
  return isYearOfDate(figure, compared) || isDateOfWeekday(figure, compared);
}

/** A month in a text with what stands around it. */
export interface DatePart {
  /** `month-1` to `month-12`. */
  readonly month: string;
  readonly day: string | undefined;
  readonly year: string | undefined;
  /** Where its day or else its month begins, and where its year does if it has one. */
  readonly start: number;
  readonly yearStart: number;
}

/** The months of a text, each with its day and year where it has them. */
export function datePartsIn(text: string, language: Language): readonly DatePart[] {
  const full = findFullDates(text, language);
  return findCalendarWords(text, language)
    .filter(({ value }) => value.startsWith('month-'))
    .map(({ value, start, end }) => {
      const own = full.find((date) => date.start <= start && end <= date.end);
      const tail = own === undefined ? text.slice(end) : text.slice(end, own.end);
      const year = /^(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s(\d{4})(?![\p{L}\p{N}])/u.exec(tail);
      return {
        month: value,
        day: own?.date.slice(8),
        year: year?.[1],
        start: own?.start ?? start,
        yearStart: end + (year === null ? 0 : year[0].length - 4),
      };
    });
}

function isYearOfDate({ value, start }: Figure, { text, digest, published, language }: Compared): boolean {
  const date = datePartsIn(text, language).find((part) => part.year === value && part.yearStart === start);
  if (date === undefined) return false;
  return datePartsIn(digest, language).some((part) => {
    if (part.year !== undefined || part.month !== date.month) return false;
    if (date.day !== undefined && part.day !== date.day) return false;
    return yearsOf(part, digest, published, language).includes(Number(value));
  });
}

/**
 * The years that a date without one may have: that which is nearest to publication, and that on the other side if its sentence may
 * speak of it. "By 15 October" alone lies ahead.
 */
export function yearsOf(
  { month, day, start }: DatePart,
  digest: string,
  published: string,
  language: Language,
): readonly number[] {
  const own = `-${month.slice('month-'.length).padStart(2, '0')}-${day ?? '15'}`;
  const year = Number(published.slice(0, 4));
  const distance = (each: number): number => Date.parse(`${each}${own}`) - Date.parse(published);
  const near = [year, year - 1, year + 1]
    .filter((each) => Math.abs(distance(each)) <= 366 * dayLength)
    .sort((one, other) => Math.abs(distance(one)) - Math.abs(distance(other)));
  const before = digest.slice(0, start);
  const isLimit = limit[language].test(before);
  const sentence = digest.slice(before.search(/[^.!?]*$/u)).split(/[.!?](?:\s|$)/u)[0] ?? '';
  const isPast = signs[language].past.test(sentence);
  const isFuture = isLimit || signs[language].future.test(sentence);
  return near.filter((each, index) => {
    if (distance(each) >= 0) return index === 0 || isFuture;
    return isLimit ? index === 0 && isPast : index === 0 || isPast;
  });
}

/** Whether a figure belongs to the date, within a week of publication, of a day of the week that a digest names without its date. */
export function isDateOfWeekday(figure: Figure, { text, digest, published, language }: Compared): boolean {
  const date = findFullDates(text, language).find(
    ({ start, end }) => start <= figure.start && figure.end <= end,
  );
  if (date === undefined) return false;
  const day = date.isYearGiven ? date.date : inNearestYear(date.date, published);
  if (Math.abs(Date.parse(day) - Date.parse(published)) > 7 * dayLength) return false;
  const weekday = `weekday-${new Date(`${day}T00:00:00Z`).getUTCDay() || 7}`;
  return findCalendarWords(digest, language).some(
    ({ value, end }) =>
      value === weekday && !/^,?\s(?:le\s)?(?:\d|\p{Lu}\p{L}+\s\d)/u.test(digest.slice(end)),
  );
}

/** A date without a year in the one in which it is nearest to publication: 30 December of a story of 2 January is last year's. */
function inNearestYear(date: string, published: string): string {
  const year = Number(published.slice(0, 4));
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(published));
  const [nearest = date] = [year, year - 1, year + 1]
    .map((each) => date.replace(/^0000/u, String(each)))
    // Not every year has a 29 February.
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .sort((one, other) => distance(one) - distance(other));
  return nearest;
}
