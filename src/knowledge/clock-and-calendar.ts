import type { Language } from '../text/language.ts';

/** A figure that is written in a way of its own: a time of day, a decade, a century. */
export interface SpecialFigure {
  readonly value: string;
  /** Other values that the same words may stand for. */
  readonly also: readonly string[];
  readonly written: string;
  readonly start: number;
}

interface Form {
  /** What every match has: looking for it takes a fraction of the time. */
  readonly part: RegExp;
  readonly pattern: RegExp;
  /** The value and what else it may be; undefined for words that are something else. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
  ) => readonly [string, ...string[]] | undefined;
}

const hour = String.raw`(?<![\p{L}\p{N}:.,])(?<hour>[01]?\d|2[0-4])`;
const minute = '(?<minute>[0-5]\\d)';
const end = String.raw`(?![\p{L}\p{N}])`;

const anyDigit = /\d/;

const colonTime: Form = {
  part: /\d:/,
  pattern: new RegExp(String.raw`${hour}:${minute}(?![\p{L}\p{N}:]|\s?[ap]\.?m)`, 'gu'),
  read: ({ hour: at = '', minute: past = '' }) => [time(Number(at), past)],
};

const forms: Readonly<Record<Language, readonly Form[]>> = {
  en: [
    colonTime,
    {
      part: anyDigit,
      pattern: new RegExp(String.raw`${hour}(?:[:.]${minute})?\s?(?<half>[ap])(?:\.\s?m\.|m${end})`, 'giu'),
      read: ({ hour: at = '', minute: past = '00', half = '' }) =>
        Number(at) > 12 ? undefined : [time((Number(at) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), past)],
    },
    {
      part: anyDigit,
      pattern: new RegExp(String.raw`${hour}\so['’]clock${end}`, 'gu'),
      read: ({ hour: at = '' }) => [time(Number(at), '00'), time((Number(at) + 12) % 24, '00'), at],
    },
    {
      part: anyDigit,
      pattern: /(?<![\p{L}\p{N}])['’]?(?<decade>[1-9]0)s(?![\p{L}\p{N}])/gu,
      read: ({ decade = '' }) => [decade, `19${decade}`, `20${decade}`],
    },
  ],
  fr: [
    colonTime,
    {
      part: anyDigit,
      pattern: new RegExp(String.raw`${hour}[\s\u00A0\u202F]?h(?:[\s\u00A0\u202F]?${minute})?${end}`, 'gu'),
      read: ({ hour: at = '', minute: past }) => [
        time(Number(at), past ?? '00'),
        ...(past === undefined ? [String(Number(at))] : []),
      ],
    },
    {
      part: anyDigit,
      pattern: new RegExp(
        String.raw`${hour}[\s\u00A0\u202F]heures?(?:[\s\u00A0\u202F]${minute})?${end}`,
        'gu',
      ),
      read: ({ hour: at = '', minute: past }) =>
        past === undefined ? [String(Number(at)), time(Number(at), '00')] : [time(Number(at), past)],
    },
    {
      part: anyDigit,
      pattern: /(?<=années[\s\u00A0\u202F])(?<decade>[1-9]0)(?![\p{L}\p{N}]|[.,]\d)/giu,
      read: ({ decade = '' }) => [decade, `19${decade}`, `20${decade}`],
    },
    {
      part: /[IVX]/,
      // Only the first has -er and -re: « Vers 9 h » is not an ordinal.
      pattern:
        /(?<![\p{L}\p{N}])(?<roman>I(?=ers?|res?)|[IVX]+(?!ers?|res?))(?:ers?|res?|es?|èmes?|ᵉ)(?![\p{L}\p{N}])/gu,
      read: ({ roman = '' }) => {
        const number = fromRoman(roman);
        return number === undefined ? undefined : [String(number)];
      },
    },
  ],
};

/** The times, decades and centuries in a text. */
export function findClockAndCalendar(text: string, language: Language): readonly SpecialFigure[] {
  return forms[language]
    .filter(({ part }) => part.test(text))
    .flatMap(({ pattern, read }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const values = read(match.groups ?? {});
        if (values === undefined) return [];
        const [value, ...also] = values;
        return [{ value, also, written: match[0], start: match.index }];
      }),
    );
}

function time(hours: number, minutes: string): string {
  return `time-${hours % 24}:${minutes}`;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function fromRoman(written: string): number | undefined {
  const digits = Array.from(written, (letter) => romanDigits[letter] ?? 0);
  const sum = digits.reduce(
    (total, digit, at) => total + ((digits[at + 1] ?? 0) > digit ? -digit : digit),
    0,
  );
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(written) ? sum : undefined;
}
