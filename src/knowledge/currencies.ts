import type { Language } from '../text/language.ts';

/** A unit as it counts in a figure: the same in every language. */
interface Unit {
  readonly pattern: RegExp;
  readonly unit: string;
  /** Also the word for something else, such as "livres": the figure may be meant without the unit. */
  readonly isAmbiguous?: boolean;
}

const units: readonly Unit[] = [
  { pattern: /%|(?:per|pour)\s?cents?$/iu, unit: '%' },
  { pattern: /\$|dollar|^USD$/iu, unit: ' $' },
  { pattern: /€|euro|^EUR$/iu, unit: ' €' },
  { pattern: /£|^GBP$/u, unit: ' £' },
  { pattern: /pound|livre/iu, unit: ' £', isAmbiguous: true },
  { pattern: /¥|yuan|yen|renminbi|^(?:JPY|CNY|RMB)$/iu, unit: ' ¥' },
  { pattern: /^CHF$/u, unit: ' CHF' },
  { pattern: /franc/iu, unit: ' CHF', isAmbiguous: true },
  { pattern: /^(?:kr|SEK|NOK|DKK)\.?$/u, unit: ' kr' },
  { pattern: /kron|crown|couronne/iu, unit: ' kr', isAmbiguous: true },
  { pattern: /₹|^(?:INR|Rs\.?)$/u, unit: ' ₹' },
  { pattern: /rupee|roupie/iu, unit: ' ₹', isAmbiguous: true },
  { pattern: /₽|^RUB$|rou?ble/iu, unit: ' ₽' },
  { pattern: /₩|^KRW$/u, unit: ' ₩' },
  { pattern: /won/iu, unit: ' ₩', isAmbiguous: true },
  { pattern: /^p$|pence|penny|pennies/u, unit: ' p', isAmbiguous: true },
  { pattern: /^c$|cents?|centimes?/iu, unit: ' c', isAmbiguous: true },
];

/** Signs and codes that stand before a number, as a regular expression. */
export const signsBefore = String.raw`(?:US|CA|AU|NZ|HK|C|A|S)?\$|[€£¥₹₽₩]|(?:CHF|USD|EUR|GBP|JPY|CNY|RMB|SEK|NOK|DKK|INR|RUB|KRW|Rs\.?|kr\.?)(?=\s?\d)`;

/** Signs and codes that stand after a number, as a regular expression. */
export const signsAfter = String.raw`[%€£¥₹₽₩]|(?:US|C|A)?\$(?:\s?US)?|(?:CHF|USD|EUR|GBP|JPY|CNY|RMB|SEK|NOK|DKK|INR|RUB|KRW|kr)(?![\p{L}\p{N}])`;

/** The words for currencies in each language, with what is said of them, as regular expressions. */
export const currencyWords: Readonly<Record<Language, string>> = {
  en: String.raw`(?:(?:US|American|Canadian|Australian|British|Swiss|Swedish|Danish|Norwegian|Czech|Indian|Japanese|Chinese|Russian|sterling)\s)?(?:dollars?|euros?|pounds?(?:\ssterling)?|yuan|yen|renminbi|francs?|kron(?:a|e|er|or)|crowns?|rupees?|rou?bles?|won|pence|penny|pennies|cents?)`,
  fr: String.raw`(?:de\s|d['’])?(?:dollars?|euros?|livres?(?:\ssterling)?|yuans?|yens?|renminbis?|francs?|couronnes?|roupies?|roubles?|wons?|pence|cents?|centimes?)`,
};

/** What a written unit adds to the value of a figure; empty for none. */
export function unitOf(written: string): { readonly unit: string; readonly isAmbiguous: boolean } {
  const found = units.find(({ pattern }) => pattern.test(written.trim()));
  return { unit: found?.unit ?? '', isAmbiguous: found?.isAmbiguous ?? false };
}
