import type { Language } from './language.ts';

/** A month or a day of the week named in a text; `start` and `end` are indices into it. */
export interface CalendarWord {
  /** `month-1` to `month-12`, or `weekday-1` (Monday) to `weekday-7`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The names of the months in each language, from January. */
export const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

/** The names of the days of the week in each language, from Monday. */
export const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
};

/** Short forms of the months, by their number. « sept. » is left out, because it may be the number seven at the end of a sentence. */
const abbreviated: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: { Jan: 1, Feb: 2, Mar: 3, Apr: 4, Jun: 6, Jul: 7, Aug: 8, Sept: 9, Sep: 9, Oct: 10, Nov: 11, Dec: 12 },
  fr: { janv: 1, févr: 2, avr: 4, juill: 7, juil: 7, oct: 10, nov: 11, déc: 12 },
};

/** What comes before "March" and "May" where they are months; it may open the sentence: "In March a survey". */
const beforeMonth = (
  'in of since until till by from during through throughout between before after for ' +
  'last next this each every early late mid'
)
  .split(' ')
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|');

const patterns: Readonly<Record<Language, RegExp>> = {
  // English writes them with a capital, but "March" and "May" also begin sentences as other words.
  en: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:${unambiguous('en')})s?|(?<=(?:(?<!\\p{L})(?:${beforeMonth})|\\d|(?:${months.en.join('|')}) (?:and|or|to))[\\s-])(?:March|May)|(?:March|May)(?=\\s\\d)|(?:${Object.keys(abbreviated.en).join('|')})(?:\\.(?=\\s)|(?=\\s\\d)))(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  fr: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${months.fr.join('|')}|(?:${weekdays.fr.join('|')})s?|(?:${Object.keys(abbreviated.fr).join('|')})\\.)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
};

function unambiguous(language: Language): string {
  return [...months[language], ...weekdays[language]]
    .filter((word) => word !== 'March' && word !== 'May')
    .join('|');
}

/** The months and days of the week named in a text, in order. */
export function findCalendarWords(text: string, language: Language): readonly CalendarWord[] {
  return [...text.matchAll(patterns[language])].map((match) => ({
    value: valueOf(match[0], language),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function valueOf(written: string, language: Language): string {
  const is = (word: string) =>
    [word, `${word}s`].includes(written) || [word, `${word}s`].includes(written.toLowerCase());
  const short = abbreviated[language][written.replace(/\.$/u, '')];
  if (short !== undefined) return `month-${short}`;
  const month = months[language].findIndex(is);
  return month === -1 ? `weekday-${weekdays[language].findIndex(is) + 1}` : `month-${month + 1}`;
}
