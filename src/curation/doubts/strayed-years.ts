import { findFullDates } from '../../knowledge/full-dates.ts';
import { datePartsIn, lastYear, nextYear, yearsOf, type DatePart } from '../../knowledge/implied-dates.ts';
import { foldWords } from '../../text/fold.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';

/** A date of a text that its source has in another year. */
export interface StrayedYear {
  /** The date with the year, as the text has it. */
  readonly written: string;
  /** The year that the source has, or that its date has as seen from the day of publication. */
  readonly meant: string;
}

interface Compared {
  readonly text: string;
  readonly source: string;
  /** ISO date of the story. */
  readonly published: string;
  readonly language: Language;
  /** Whether the source has dates without a year whose year the text works out. */
  readonly isWorkedOut: boolean;
}

/** The dates of a text whose day and month, or season, its source has in another year: "3 March 2025" for "3 March 2026". */
export function strayedYears(compared: Compared): readonly StrayedYear[] {
  const { text, source, language } = compared;
  const there = datePartsIn(source, language);
  const months = datePartsIn(text, language).flatMap((date) => {
    const same = there.filter(
      ({ month, day }) => month === date.month && (date.day === undefined || day === date.day),
    );
    const years = same.flatMap((part) => possibleYears(part, compared));
    if (date.year === undefined || years.length === 0 || years.includes(date.year)) return [];
    return [{ written: text.slice(date.start, date.yearStart + 4), meant: years[0] ?? '' }];
  });
  return [...months, ...strayedSeasons(compared)];
}

/** Whatever a date without a year may have; every year where nothing is to be worked out. */
function possibleYears(
  part: DatePart,
  { source, published, language, isWorkedOut, text }: Compared,
): readonly string[] {
  if (part.year !== undefined) return [part.year];
  // "8 and 29 October 2024" has its year at the end.
  const shared = findFullDates(source, language).find(
    ({ start }) => start > part.start && start - part.start < 20,
  );
  if (shared?.isYearGiven === true) return [shared.date.slice(0, 4)];
  if (!isWorkedOut) return datePartsIn(text, language).flatMap(({ year }) => year ?? []);
  const own = Number(published.slice(0, 4));
  if (lastYear.test(source) || nextYear.test(source)) return [own - 1, own, own + 1].map(String);
  const possible = yearsOf(part, source, published, language).map(String);
  const [nearest] = possible;
  return nearest !== undefined && isPlanned(source.slice(0, part.start), language) ? [nearest] : possible;
}

/** What is called or set for a day lies ahead: "a meeting for 12 January", « prévue le 18 novembre ». */
function isPlanned(before: string, language: Language): boolean {
  const sentence = before.slice(before.search(/[^.!?]*$/u));
  return planned[language].test(sentence) && !wasPlanned[language].test(sentence);
}

const planned: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:(?:due|expected|scheduled|planned|set|will|shall|to)(?: \p{L}+){0,4} on|for) (?:\p{L}+day,? )?$`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:pour|prévue?s?|attendue?s?|fixée?s?|doi(?:t|vent)|\p{L}{2,}(?:ra|ront))(?: \p{L}+){0,4} (?:le|au) (?:\p{L}+di )?$`,
  ),
};

const wasPlanned: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:was|were|had)\b/iu,
  fr: latinPattern(String.raw`(?<!\p{L})(?:étai|avai)(?:t|ent)(?!\p{L})`),
};

const aYear = /(?<![\p{L}\p{N}.,£$€])(?:19|20)\d{2}(?![\p{N}%]|[.,]\d)/gu;

/** Seasons and the like: "spring 2025", where the source has "spring 2026" and the text has that nowhere. */
function strayedSeasons({ text, source, language }: Compared): readonly StrayedYear[] {
  const here = yearsIn(text, language);
  const there = yearsIn(source, language);
  return here.flatMap(({ year, before, start }) => {
    if (before === '' || there.some((other) => other.year === year)) return [];
    const other = there.find((one) => one.before === before && here.every((own) => own.year !== one.year));
    return other === undefined
      ? []
      : [{ written: text.slice(start, start + before.length + 5), meant: other.year }];
  });
}

const seasons: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:spring|summer|autumn|winter|end of|middle of|start of|beginning of|since|until|by)\s$/iu,
  fr: /(?<!\p{L})(?:printemps|été|automne|hiver|fin|mi|début|depuis|dès)[\s-]$/iu,
};

function yearsIn(
  text: string,
  language: Language,
): readonly { readonly year: string; readonly before: string; readonly start: number }[] {
  return [...text.matchAll(aYear)].map(({ 0: year, index }) => {
    const word = seasons[language].exec(text.slice(0, index))?.[0].slice(0, -1) ?? '';
    return { year, before: foldWords(word) === '' ? '' : word, start: index - word.length - 1 };
  });
}
