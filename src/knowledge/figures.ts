import { findCalendarWords } from '../text/calendar.ts';
import { findClockAndCalendar, type SpecialFigure } from './clock-and-calendar.ts';
import { signsAfter, signsBefore, unitOf } from './currencies.ts';
import { sameTime } from './durations.ts';
import { notations, type NumberNotation } from './number-notation.ts';
import type { Language } from '../text/language.ts';

/** A figure in a text: a number with its scale and unit, a month or day of the week, a time, a decade or a century. */
export interface Figure {
  /** The same in every language: `17%`, `1000000000000 $`, `2022`, `month-1`, `time-23:00`. */
  readonly value: string;
  /** Other values that the same words may stand for: « 5 livres » are five pounds or five books, two weeks are 14 days. */
  readonly also: readonly string[];
  /** As written in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Units of measurement that English writes right after the digits. */
const attachedUnits = 'km|cm|mm|kg|mg|ha|kph|mph|ft|kW|MW|GW|TW|kWh|MWh|GWh|TWh|GB|MB|TB|x';

const patterns: Readonly<Record<Language, RegExp>> = {
  en: figurePattern(notations.en),
  fr: figurePattern(notations.fr),
};

/** What every number has: looking for it takes a fraction of the time. */
const partOfNumber: Readonly<Record<Language, RegExp>> = {
  en: partPattern(notations.en),
  fr: partPattern(notations.fr),
};

/** The figures in a text, in order. Numbers inside words and names such as T9 or GPT-4 are not figures. */
export function findFigures(text: string, language: Language): readonly Figure[] {
  const special = findClockAndCalendar(text, language);
  const numbers = (partOfNumber[language].test(text) ? [...text.matchAll(patterns[language])] : [])
    .filter((match) => !isPartOfWord(text, match, language) && !overlaps(match, special))
    .map((match) => {
      const { value, also } = valuesOf(match, notations[language]);
      const inSmaller = sameTime(value, text.slice(match.index + match[0].length), language);
      return { value, also: [...also, ...inSmaller], written: match[0], start: match.index };
    });
  const dates = findCalendarWords(text, language).map(({ value, start, end }) => ({
    value,
    also: [],
    written: text.slice(start, end),
    start,
  }));
  return [...numbers, ...special, ...dates]
    .sort((one, other) => one.start - other.start)
    .map((figure) => ({ ...figure, end: figure.start + figure.written.length }));
}

function overlaps(match: RegExpExecArray, others: readonly SpecialFigure[]): boolean {
  const end = match.index + match[0].length;
  return others.some(({ start, written }) => start < end && match.index < start + written.length);
}

/** A number is written in digits or as a word, and "a", "one" and "half" are numbers before a scale alone. */
function partPattern({ words, scales }: NumberNotation): RegExp {
  return new RegExp(String.raw`\d|${[...Object.keys(words), ...Object.keys(scales)].join('|')}`, 'iu');
}

function figurePattern(notation: NumberNotation): RegExp {
  const words = Object.keys(notation.words).join('|');
  const scale = `(?:${Object.keys(notation.scales).join('|')})s?`;
  const { brief } = notation;
  // A number that runs on, as in 1.5x7, is not read here; it is reported as an unknown name.
  const end = String.raw`(?![\p{L}\p{N}]|[.,]\d)`;
  return new RegExp(
    [
      String.raw`(?:(?<![\p{L}\p{N}])(?<symbol>${signsBefore})\s?|(?<![\p{L}\p{N}]))`,
      `(?:(?<digits>${notation.digits})(?:${notation.endings})?(?:(?<brief>${brief})|(?<pence>p)|(?<attached>${attachedUnits}))?|(?<word>${words})|(?<one>${notation.one})(?=[\\s-]+${scale}${end}))${end}`,
      `(?<scales>(?:[\\s-]+${scale}${end})+)?`,
      String.raw`(?<unit>\s?(?:${signsAfter})|\s(?:${notation.percent})${end}|[\s-]+(?:${notation.currencies})${end})?`,
    ].join(''),
    'giu',
  );
}

/** Digits after capitals and a hyphen (GPT-4), before a letter that is not a scale (4K), and number words in longer ones (dix-sept). */
function isPartOfWord(text: string, match: RegExpExecArray, language: Language): boolean {
  const before = text.slice(0, match.index);
  const { brief = '', symbol } = match.groups ?? {};
  if (/^[kb]$/iu.test(brief) && symbol === undefined) return true;
  if (match.groups?.['word'] === undefined) return /\p{Lu}[\p{Lu}\p{N}]*-$/u.test(before);
  const after = text.slice(match.index + match[0].length);
  return /\p{L}-$/u.test(before) || (language === 'fr' && /^-\p{L}/u.test(after));
}

function valuesOf(match: RegExpExecArray, notation: NumberNotation): Pick<Figure, 'value' | 'also'> {
  const {
    digits,
    word = '',
    one = '',
    scales = '',
    brief,
    pence,
    symbol,
    unit: written,
  } = match.groups ?? {};
  const amount =
    digits === undefined
      ? String(notation.words[word.toLowerCase()] ?? (/half|demi/iu.test(one) ? 0.5 : 1))
      : notation.plain(digits);
  const power = scales
    .split(/[\s-]+/)
    .reduce((sum, scale) => sum + (notation.scales[scale.toLowerCase().replace(/s$/, '')] ?? 0), 0);
  const { unit, isAmbiguous } = unitOf(symbol ?? written ?? pence ?? '');
  const number = shift(amount, power + (brief === undefined ? 0 : powerOf(brief)));
  // "10m" is ten million, or ten metres.
  if (brief === 'm' && unit === '') return { value: number, also: [shift(amount, power)] };
  return { value: number + unit, also: isAmbiguous ? [number] : [] };
}

/** The power of ten of an abbreviated scale: 9 for "bn" and « Md ». */
function powerOf(brief: string): number {
  const scale = brief.trim().toLowerCase();
  if (scale === 'k') return 3;
  if (scale.startsWith('t')) return 12;
  return scale.startsWith('b') || scale.startsWith('md') ? 9 : 6;
}

/** A plain decimal number times a power of ten, without superfluous zeros. */
function shift(decimal: string, power: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(point).replace(/0+$/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}
