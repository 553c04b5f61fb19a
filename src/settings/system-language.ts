import { languages, type Language } from '../text/language.ts';

/** The language that the process runs in, by the usual variables; null if they name none of the bot's. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language | null {
  const locale =
    ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]?.trim()).find(Boolean) ?? '';
  const [code] = locale.toLowerCase().split(/[_.@-]/u);
  return languages.find((language) => language === code) ?? null;
}
