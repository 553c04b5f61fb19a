import { findCalendarWords } from '../text/calendar.ts';
import { notations, type NumberNotation } from './number-notation.ts';
import type { Language } from '../text/language.ts';

/** A figure in a text: a number with its scale and unit, a month or a day of the week. */
export interface Figure {
  /** The same in every language: `17%`, `1000000000000 $`, `2022`, `month-1`. */
  readonly value: string;
  /** As written in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/%|cent$|cents$/i, '%'],
  [/\$|dollar/i, ' $'],
  [/€|euro/i, ' €'],
  [/£/, ' £'],
  [/¥|yuan/i, ' ¥'],
];

const patterns: Readonly<Record<Language, RegExp>> = {
  en: figurePattern(notations.en),
  fr: figurePattern(notations.fr),
};

/** The figures in a text, in order. Numbers inside words and names such as T9 or GPT-4 are not figures. */
export function findFigures(text: string, language: Language): readonly Figure[] {
  const numbers = [...text.matchAll(patterns[language])]
    .filter((match) => !isPartOfWord(text, match, language))
    .map((match) => ({ value: valueOf(match, notations[language]), written: match[0], start: match.index }));
  const dates = findCalendarWords(text, language).map(({ value, start, end }) => ({
    value,
    written: text.slice(start, end),
    start,
  }));
  return [...numbers, ...dates]
    .sort((one, other) => one.start - other.start)
    .map((figure) => ({ ...figure, end: figure.start + figure.written.length }));
}

function figurePattern(notation: NumberNotation): RegExp {
  const words = Object.keys(notation.words).join('|');
  const scale = `(?:${Object.keys(notation.scales).join('|')})s?`;
  // A number that runs on, as in 1.5bn, is not read here; it is reported as an unknown name.
  const end = String.raw`(?![\p{L}\p{N}]|[.,]\d)`;
  return new RegExp(
    [
      String.raw`(?:(?<symbol>[$€£¥])\s?|(?<![\p{L}\p{N}]))`,
      `(?:(?<digits>${notation.digits})(?:${notation.endings})?|(?<word>${words})|(?<one>${notation.one})(?=[\\s-]+${scale}${end}))${end}`,
      `(?<scales>(?:[\\s-]+${scale}${end})+)?`,
      String.raw`(?<unit>\s?[%$€£¥]|\s(?:${notation.percent})${end}|[\s-]+(?:de\s|d['’])?(?:US\s)?(?:dollars?|euros?|yuans?)${end})?`,
    ].join(''),
    'giu',
  );
}

/** Digits after capitals and a hyphen (GPT-4), and number words that are part of a longer one (dix-sept). */
function isPartOfWord(text: string, match: RegExpExecArray, language: Language): boolean {
  const before = text.slice(0, match.index);
  if (match.groups?.['word'] === undefined) return /\p{Lu}[\p{Lu}\p{N}]*-$/u.test(before);
  const after = text.slice(match.index + match[0].length);
  return /\p{L}-$/u.test(before) || (language === 'fr' && /^-\p{L}/u.test(after));
}

function valueOf(match: RegExpExecArray, notation: NumberNotation): string {
  const { digits, word = '', scales = '', symbol, unit } = match.groups ?? {};
  const amount =
    digits === undefined ? String(notation.words[word.toLowerCase()] ?? 1) : notation.plain(digits);
  const power = scales
    .split(/[\s-]+/)
    .reduce((sum, scale) => sum + (notation.scales[scale.toLowerCase().replace(/s$/, '')] ?? 0), 0);
  return shift(amount, power) + unitOf(symbol ?? unit);
}

function unitOf(written: string | undefined): string {
  return written === undefined ? '' : (currencies.find(([pattern]) => pattern.test(written))?.[1] ?? '');
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
