import { months, weekdays } from '../../text/calendar.ts';
import { foldLetters } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import { addDays, daysIn, isoDate, weekday, type Period } from './calendar-days.ts';

/** Folded names of the months and of the days of the week, in every language, by number less one. */
const monthNames = inEveryLanguage(months);
const weekdayNames = inEveryLanguage(weekdays);

/** The first month of each season, in the northern hemisphere. */
const seasons: ReadonlyMap<string, number> = new Map(
  Object.entries({
    spring: 3,
    printemps: 3,
    summer: 6,
    ete: 6,
    autumn: 9,
    fall: 9,
    automne: 9,
    winter: 12,
    hiver: 12,
  }),
);

/** Days from the day of the story, by their folded words. */
const days: ReadonlyMap<string, number> = new Map(
  Object.entries({
    today: 0,
    "aujourd'hui": 0,
    yesterday: -1,
    hier: -1,
    'the day before yesterday': -2,
    'avant-hier': -2,
    tomorrow: 1,
    demain: 1,
  }),
);

const weekWords = /^(?:(last|this|next) week|(?:la )?semaine (derniere|passee|prochaine)|cette semaine)$/u;
const monthWords = /^(?:(last|this|next) month|(?:le )?mois (dernier|passe|prochain)|ce mois(?:-ci)?)$/u;
const yearWords = /^(?:(last|this|next) year|l'an (dernier|passe|prochain)|cette annee)$/u;

/** The month, from 1, that a whole or shortened name stands for; null if there is none or more than one ("jui"). */
export function monthNumber(word: string): number | null {
  return numberOf(word, monthNames);
}

/** The first month of a season; null for another word. */
export function seasonMonth(word: string): number | null {
  return seasons.get(word) ?? null;
}

/** A day, week, month or year relative to the day of the story: `yesterday`, `hier`, `last week`, `mercredi`; null for anything else. */
export function relativePeriod(text: string, published: string): Period | null {
  const offset = days.get(text);
  if (offset !== undefined) return oneDay(addDays(published, offset));
  const weekdayNumber = numberOf(text, weekdayNames);
  // The latest one, the day of the story included.
  if (weekdayNumber !== null)
    return oneDay(addDays(published, -((weekday(published) - weekdayNumber + 7) % 7)));
  const week = stepOf(weekWords.exec(text));
  if (week !== null) {
    const monday = addDays(published, 7 * week + 1 - weekday(published));
    return { from: monday, to: addDays(monday, 6) };
  }
  const [year = 0, month = 0] = published.split('-').map(Number);
  const step = stepOf(monthWords.exec(text));
  if (step !== null) {
    const [itsYear, itsMonth] = [year + Math.floor((month - 1 + step) / 12), ((month + 11 + step) % 12) + 1];
    return { from: isoDate(itsYear, itsMonth, 1), to: isoDate(itsYear, itsMonth, daysIn(itsYear, itsMonth)) };
  }
  const years = stepOf(yearWords.exec(text));
  return years === null ? null : { from: isoDate(year + years, 1, 1), to: isoDate(year + years, 12, 31) };
}

/** -1 for last, 1 for next, 0 for this; null if the words do not match. */
function stepOf(match: RegExpExecArray | null): number | null {
  if (match === null) return null;
  const word = match[1] ?? match[2] ?? 'this';
  if (word === 'this') return 0;
  return word.startsWith('next') || word.startsWith('prochain') ? 1 : -1;
}

function oneDay(date: string): Period {
  return { from: date, to: date };
}

function inEveryLanguage(names: typeof months): readonly (readonly string[])[] {
  return names.en.map((_, index) => languages.map((language) => foldLetters(names[language][index] ?? '')));
}

/** The number, from 1, of the only name that begins with the word; null for fewer than three letters. */
function numberOf(word: string, all: readonly (readonly string[])[]): number | null {
  if (word.length < 3) return null;
  const matching = all.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  const [only] = matching;
  return only !== undefined && matching.length === 1 ? only : null;
}
