import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';

import { rememberWords } from '../word-memory.ts';
import type { Language } from './language.ts';

/** English words whose stem would be another word: "evening" would become "even", "use" "us", "ones" "on" and "ate" "at". */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['evening', 'evening'],
  ['evenings', 'evening'],
  ['one', 'one'],
  ['ones', 'one'],
  ['ate', 'ate'],
  ...['use', 'uses', 'used', 'using', 'useful', 'usefully'].map((word) => [word, 'use'] as const),
]);

/** They remember: the same words come in every story and every question. */
const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: rememberWords((word) => exceptions.get(word) ?? stemEnglish(word)),
  fr: rememberWords(stemFrench),
};

/** The stem of a folded word of a language: "restricted" gives "restrict". */
export function stemIn(language: Language, word: string): string {
  return stemmers[language](word);
}

/** A stem for a folded word of an unknown language: the French stem of its English stem. */
export function stemInBoth(word: string): string {
  return stemFrench(stemIn('en', word));
}
