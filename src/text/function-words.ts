import type { Language } from './language.ts';

/** Common words of each language, in lower case: those that only one of them has tell which language a text is in. */
const distinct: Readonly<Record<Language, string>> = {
  en: `the of and to is was were are be been has had have that this these those with from for by at an it its they their he his
    she her which who whom what when where how not no did does do would could should will can may might must than then there
    here into about after before between under while because but or if as so such any all most more less some other others
    says said only also just we our you your i my me him them us out up down off during against without within until since
    whether nor yet still even much many few each both either a on in s d plus`,
  fr: `le la les des du une et est était étaient sont être été avec pour par dans sur sous que qui quoi dont où ce cette ces cet il
    elle ils elles leur leurs son sa ses au aux ne pas plus moins mais ou donc car ni si comme quand lors selon après avant
    entre sans vers chez depuis pendant jusqu lui nous vous je tu mon ma mes ton ta tes notre votre nos vos on y dit disent
    aussi très trop peu tout toute tous toutes autre autres même encore déjà ainsi alors afin ont avait avaient sera seront
    fait faire peut peuvent doit doivent l d c n qu j s un en de a`,
};

const words: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(distinct.en.split(/\s+/u)),
  fr: new Set(distinct.fr.split(/\s+/u)),
};

/** Whether a folded word is a common one of a language, such as the "la" of a name. */
export function isFunctionWord(word: string): boolean {
  return words.en.has(word) || words.fr.has(word);
}

/** How many words of a text are among the common ones of each language, but not of the other. */
export function countFunctionWords(text: string): Readonly<Record<Language, number>> {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language, other: Language): number =>
    found.filter((word) => words[language].has(word) && !words[other].has(word)).length;
  return { en: count('en', 'fr'), fr: count('fr', 'en') };
}
