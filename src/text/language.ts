/** The languages of every text that readers see. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** One value per language. */
export type Localized<Value = string> = Readonly<Record<Language, Value>>;
