import { foldLetters } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { numerals } from '../text/numerals.ts';

/**
 * Words that may stand for a figure in the other language, or for nothing countable: "twice" for « deux fois ». They need
 * no counterpart themselves, because as often they have none.
 */
const meanings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    '0': 'zero no none',
    '1': 'one once first single sole',
    '2': 'both pair couple twice twin twins double doubled doubles doubling second secondly either neither duo',
    '3': 'third thirds triple tripled triples trio thrice',
    '4': 'fourth quarter quarters quadruple',
    '5': 'fifth fifths',
    '6': 'sixth half-year',
    '7': 'seventh week',
    '8': 'eighth week',
    '9': 'nine ninth',
    '10': 'tenth decade',
    '12': 'dozen',
    '14': 'fortnight',
    '15': 'fortnight',
    '24': 'day',
    '50%': 'half',
    '0.5': 'half',
    '25%': 'quarter',
    '33%': 'third',
    '100': 'hundred century',
    '1000': 'thousand',
    '1000000': 'million',
    'time-12:00': 'noon midday',
    'time-0:00': 'midnight',
  },
  fr: {
    '0': 'zero aucun aucune',
    '1': 'un une premier premiere premiers premieres seul seule',
    '2': 'paire couple double doubler double doublent doublee deuxieme second seconde quinzaine duo',
    '3': 'troisieme tiers triple tripler trio',
    '4': 'quatrieme quart quadruple',
    '5': 'cinquieme',
    '6': 'sixieme semestre',
    '7': 'septieme semaine',
    '8': 'huitieme huitaine',
    '9': 'neuf neuvieme',
    '10': 'dixieme dizaine decennie',
    '12': 'douzaine',
    '14': 'quinzaine',
    '15': 'quinzaine',
    '20': 'vingtaine',
    '24': 'journee',
    '30': 'trentaine',
    '40': 'quarantaine',
    '50': 'cinquantaine',
    '60': 'soixantaine',
    '50%': 'moitie',
    '0.5': 'moitie demi demie',
    '25%': 'quart',
    '33%': 'tiers',
    '100': 'cent centaine siecle',
    '1000': 'millier',
    '1000000': 'million',
    'time-12:00': 'midi',
    'time-0:00': 'minuit',
  },
};

const byWord: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  en: inverted(meanings.en, moreNumerals('en')),
  fr: inverted(meanings.fr, moreNumerals('fr')),
};

/** The values that the words of a text may stand for, as figures have them. */
export function valuesInWords(text: string, language: Language): readonly string[] {
  const words = foldLetters(text).match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return words.flatMap((word) =>
    [word, ...word.split('-')].flatMap((part) => byWord[language].get(part) ?? []),
  );
}

function inverted(
  ...sources: readonly Readonly<Record<string, string>>[]
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [value, words] of sources.flatMap((source) => Object.entries(source))) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), value]);
  }
  return found;
}

/** The numerals that figures do not include, from 13 on: idioms are full of them. */
function moreNumerals(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    numerals(language)
      .map((word, number) => [String(number), word])
      .slice(13),
  );
}
