import type { Language } from './language.ts';

/** Where one clause ends and the next one begins. */
const ends: Readonly<Record<Language, RegExp>> = {
  en: /[,;:]\s+|\s(?:and|but|while|although|though)\s/u,
  fr: /[,;:]\s+|\s(?:et|mais|tandis que|alors que)\s/u,
};

/** The clauses of a sentence, without what joins them. */
export function clausesIn(sentence: string, language: Language): readonly string[] {
  return sentence.split(ends[language]);
}
