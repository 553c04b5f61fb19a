import type { LocalizationMap } from 'discord.js';
import type { Localized } from '../text/language.ts';

interface Labels {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** A name and a description in each language, as Discord wants them; English is the default. */
export function labels(name: Localized, description: Localized): Labels {
  return {
    name: name.en,
    name_localizations: localizations(name),
    description: description.en,
    description_localizations: localizations(description),
  };
}

/** Both kinds of English are given: a missing `en-US` would fall back to `en-GB`, not to the default. */
export function localizations(text: Localized): LocalizationMap {
  return { 'en-US': text.en, 'en-GB': text.en, fr: text.fr };
}
