import type { Language } from '../../text/language.ts';

/** How a text limits a date: something is due by then, or before it. */
export type Limit = 'by' | 'before';

interface Limits {
  /** The words before a date, up to it. */
  readonly pattern: RegExp;
  /** What is due: "to leave by", "must answer by". Where nothing is, the sentence tells of the past. */
  readonly due: RegExp;
}

const englishWeekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?`;
const frenchWeekday = String.raw`(?:(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)?`;

const limits: Readonly<Record<Language, Limits>> = {
  en: {
    pattern: new RegExp(
      String.raw`\b(?:(?<before>before)|by|(?:no|not) later than|deadline (?:of|is)|(?:have|has|had|given) until)\s` +
        String.raw`(?:(?:midnight|noon|\d{1,2}\s?[ap]m) on\s|(?:the )?(?:end|start|middle) of\s|next\s|this\s)?${englishWeekday}$`,
      'iu',
    ),
    due: /\b(?:(?:to|must|should|shall|will|would|can|may|have|has|due)\s\p{L}+|no(?:t)? later than|deadline)/iu,
  },
  fr: {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?<before>avant)|d['’]ici|au plus tard|date limite(?: est| fixée)?|(?:a|ont|avait|avaient) jusqu['’])` +
        String.raw`(?:\s?(?:à|au|le))?(?:\s?(?:la fin (?:de\s|du mois (?:de\s|d['’])|d['’])|fin\s|le\s))?\s?${frenchWeekday}$`,
      'iu',
    ),
    due: /(?<!\p{L})(?:d['’]ici|au plus tard|date limite|doi(?:t|vent)|dev(?:ra|ront|ait|aient)|faut|faudra|de \p{L}+(?:er|ir|re)|à \p{L}+(?:er|ir|re))(?!\p{L})/iu,
  },
};

/** How the text before a date limits it; undefined where it does not. */
export function limitBefore(text: string, language: Language): Limit | undefined {
  const found = limits[language].pattern.exec(text);
  if (found === null) return undefined;
  return found.groups?.['before'] === undefined ? 'by' : 'before';
}

/** Whether the text before a date says that something is to be done, so that the date lies ahead. */
export function isDue(text: string, language: Language): boolean {
  return limits[language].due.test(text);
}

const inWords: Readonly<Record<Language, Readonly<Record<Limit, (date: string, isDay: boolean) => string>>>> =
  {
    en: { by: (date) => `by ${date}`, before: (date) => `before ${date}` },
    fr: {
      by: (date, isDay) => `d'ici ${isDay ? 'au' : 'à'} ${date}`,
      before: (date, isDay) => `avant ${isDay ? 'le ' : ''}${date}`,
    },
  };

/** A deadline in words: "by 30 September 2025", « avant le 15 mars 2026 ». */
export function deadlineInWords(limit: Limit, date: string, isDay: boolean, language: Language): string {
  return inWords[language][limit](date, isDay);
}
