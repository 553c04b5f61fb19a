import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Texts } from './texts.ts';

const catalogue: Readonly<Record<Language, Texts>> = { en, fr };

/** The bot's own words in one language. */
export function textsIn(language: Language): Texts {
  return catalogue[language];
}
