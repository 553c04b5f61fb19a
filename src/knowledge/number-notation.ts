import type { Language } from '../text/language.ts';
import { currencyWords } from './currencies.ts';
import { anySpace } from '../text/typography.ts';

/** How a language writes numbers. */
export interface NumberNotation {
  /** Digits with their separators, as a regular expression. */
  readonly digits: string;
  /** What may follow digits directly: `1st`, `1er`, `1990s`. */
  readonly endings: string;
  readonly words: Readonly<Record<string, number>>;
  /** Words for one and a half, which are figures only before a scale: "a million". */
  readonly one: string;
  /** Scale words and their powers of ten. */
  readonly scales: Readonly<Record<string, number>>;
  /** Abbreviated scales, as a regular expression. */
  readonly brief: string;
  readonly percent: string;
  readonly currencies: string;
  /** Digits with their separators as a plain decimal number. */
  plain(digits: string): string;
}

/** How each language writes numbers. "nine" and "neuf" are left out, because "neuf" also means "new". */
export const notations: Readonly<Record<Language, NumberNotation>> = {
  en: {
    digits: String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`,
    endings: 'st|nd|rd|th|s',
    words: {
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      ten: 10,
      eleven: 11,
      twelve: 12,
    },
    one: String.raw`half\sa|a|an|one`,
    scales: { thousand: 3, million: 6, billion: 9, trillion: 12 },
    brief: String.raw`\s?(?:bn|tn|trn|mn)|[mbk]`,
    percent: 'percent|per cent',
    currencies: currencyWords.en,
    plain: (digits) => digits.replaceAll(',', ''),
  },
  fr: {
    digits: String.raw`\d{1,3}(?:(?:${anySpace}|\.)\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`,
    endings: 'ers?|res?|es?|èmes?|nde?',
    words: {
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      dix: 10,
      onze: 11,
      douze: 12,
      mille: 1000,
    },
    one: String.raw`(?:un\s)?demi|une?`,
    scales: { mille: 3, million: 6, milliard: 9, billion: 12, trillion: 18 },
    brief: String.raw`${anySpace}?(?:Mds?|M|k)(?=${anySpace}?(?:[€$£¥]|d['’]euros|de\s(?:dollars|livres)))`,
    percent: 'pour cent|pourcents?',
    currencies: currencyWords.fr,
    plain: (digits) =>
      /^\d{1,3}(?:[^\d,]\d{3})+(?:,|$)/.test(digits)
        ? digits.replace(/[^\d,]/g, '').replace(',', '.')
        : digits.replace(',', '.'),
  },
};
