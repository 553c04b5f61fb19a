import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';

import type { Language } from './language.ts';

const stemmers: Readonly<Record<Language, (word: string) => string>> = { en: stemEnglish, fr: stemFrench };

/** The stem of a folded word in one language: "restricted" gives "restrict". */
export function stemIn(language: Language, word: string): string {
  return stemmers[language](word);
}

/** A stem that does not depend on knowing the language: the French stem of the English one. */
export function stemInBoth(word: string): string {
  return stemFrench(stemEnglish(word));
}
