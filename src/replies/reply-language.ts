import { languages, type Language } from '../text/language.ts';

/**
 * The language to reply in: the chosen one, else French for a French Discord, else English.
 * @param locale Discord's locale code, for instance `en-US` or `fr`.
 * @param chosen The value of a `language` option, if given.
 */
export function replyLanguage(locale: string, chosen?: unknown): Language {
  return languages.find((language) => language === chosen) ?? (locale === 'fr' ? 'fr' : 'en');
}
