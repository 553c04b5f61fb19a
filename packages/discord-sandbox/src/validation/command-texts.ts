import { locales } from '../discord-numbers.ts';
import { isJsonObject } from '../json.ts';
import type { Field } from './field.ts';

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]*$/u;

/** Checks the name of a chat-input command or option, and its localisations. */
export function checkName(owner: Field): void {
  const name = owner.at('name');
  const text = name.string({ min: 1, max: 32, required: true });
  if (text !== undefined) checkNamePattern(name, text);
  const translations = owner.at('name_localizations');
  checkLocalizations(translations, 32);
  for (const [locale, translation] of Object.entries(
    isJsonObject(translations.value) ? translations.value : {},
  )) {
    if (typeof translation === 'string') checkNamePattern(translations.at(locale), translation);
  }
}

function checkNamePattern(field: Field, text: string): void {
  const fits = namePattern.test(text) && text === text.toLowerCase();
  if (!fits) field.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** Checks a description and its localisations. */
export function checkDescription(owner: Field): void {
  owner.at('description').string({ min: 1, max: 100, required: true });
  checkLocalizations(owner.at('description_localizations'), 100);
}

/** Checks a map of localisations: known locales, and texts no longer than the limit. */
export function checkLocalizations(translations: Field, max: number): void {
  for (const locale of Object.keys(translations.object() ?? {})) {
    if (locales.includes(locale)) translations.at(locale).string({ min: 1, max });
    else {
      const message = `Value must be one of {${locales.map((known) => `'${known}'`).join(', ')}}.`;
      translations.at(locale).refuse('BASE_TYPE_CHOICES', message);
    }
  }
}
