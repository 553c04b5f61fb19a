import { locales } from '../discord-numbers.ts';
import type { Field } from './field.ts';

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]*$/u;

/** Checks the name of a chat-input command or option, and its localisations. */
export function checkName(owner: Field): void {
  checkNamePattern(owner.at('name'));
  const translations = owner.at('name_localizations');
  for (const locale of checkLocales(translations)) checkNamePattern(translations.at(locale));
}

function checkNamePattern(field: Field): void {
  const { value: text } = field;
  if (typeof text !== 'string' || field.isRefused) return;
  const fits = namePattern.test(text) && text === text.toLowerCase();
  if (!fits) field.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** Checks that the keys of a map of localisations are Discord's locales; returns those that are. */
export function checkLocales(translations: Field): readonly string[] {
  const given = Object.keys(translations.entries);
  for (const locale of given) {
    if (locales.includes(locale)) continue;
    const message = `Value must be one of {${locales.map((known) => `'${known}'`).join(', ')}}.`;
    translations.at(locale).refuse('BASE_TYPE_CHOICES', message);
  }
  return given.filter((locale) => locales.includes(locale));
}
