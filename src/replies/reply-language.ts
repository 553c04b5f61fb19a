import { languages, type Language } from '../text/language.ts';

/**
 * The language to reply in: the chosen one, else French for a French Discord, else English.
 * @param locale Discord's locale code, for instance `en-US` or `fr`.
 * @param chosen The value of a `language` option, if given.
 */
export function replyLanguage(locale: string, chosen?: unknown): Language {
  return languages.find((language) => language === chosen) ?? (locale === 'fr' ? 'fr' : 'en');
}

/**
 * The locale in which to answer about a story: the reader's, or that of the story when it is not written in the reader's language.
 * @param written The languages of the story.
 */
export function storyLocale(locale: string, written: readonly Language[]): string {
  const [first] = written;
  return first === undefined || written.includes(replyLanguage(locale)) ? locale : first;
}

/**
 * The language in which to answer about a story: the wanted one, or that of the story when it is not written in the wanted one.
 * @param written The languages of the story.
 */
export function storyLanguage(wanted: Language, written: readonly Language[]): Language {
  return written.includes(wanted) ? wanted : (written[0] ?? wanted);
}
