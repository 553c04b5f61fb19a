import { type Language } from '../../text/language.ts';
import { foldWords } from '../../text/fold.ts';
import { readLocalized, statesFigure, type ContentsReader } from '../contents.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import type { About } from '../story.ts';
import type { Check } from './check.ts';
import { frontTexts, type StatedText } from './stated-texts.ts';

/** Every figure and name in the headline and the notice is in a paragraph, or is the publisher, an author or the date; both languages have the same figures. */
export const frontPage: Check = (manuscript, read) => {
  const { about, vocabulary } = manuscript;
  // Without the paragraphs and the names, most problems would be false alarms.
  if (about === undefined || vocabulary === undefined || !manuscript.complete) return [];
  return frontTexts(manuscript).flatMap((front) => [
    ...(manuscript.languages.length > 1 ? differing(manuscript, read, front) : []),
    ...manuscript.languages.flatMap((language) => unfounded(manuscript, about, read, front, language)),
  ]);
};

/** The name of a language in a notice is not one that the article must have. */
const languageNames = new Set(
  'English French German Spanish Italian Portuguese Dutch Arabic Chinese Japanese Russian Ukrainian Polish Turkish Anglais Français'.split(
    ' ',
  ),
);

function differing(
  manuscript: Manuscript,
  read: ContentsReader,
  { label, item, path, text }: StatedText,
): readonly Problem[] {
  const contents = readLocalized(read, text);
  const onlyIn = (language: Language): readonly string[] => {
    const there = contents[language === 'en' ? 'fr' : 'en'].names;
    return contents[language].properNames
      .filter(({ id, inside }) => !inside && !there.some((name) => name.id === id))
      .map(({ written }) => written);
  };
  // One language may leave a name out, but it does not have another in its place.
  const isExchanged = manuscript.languages.every((language) => onlyIn(language).length > 0);
  return manuscript.languages.flatMap((language) => {
    const there = contents[language === 'en' ? 'fr' : 'en'];
    const figures = contents[language].figures.filter((figure) => !statesFigure(there, figure));
    return [
      ...figures.map(({ written }) => ({ what: 'figure', written })),
      ...(isExchanged ? onlyIn(language).map((written) => ({ what: 'name', written })) : []),
    ].map(({ what, written }) => ({
      ...manuscript.place(item, [...path, language], written),
      message: `the ${what} "${written}" is in one language of the ${label} and not in the other: correct one of them`,
    }));
  });
}

function unfounded(
  manuscript: Manuscript,
  about: About,
  read: ContentsReader,
  { label, item, path, text }: StatedText,
  language: Language,
): readonly Problem[] {
  const stated = read(text[language], language);
  const own = [about.publisher, ...about.byline].map((name) => ` ${foldWords(name)} `);
  const digests = manuscript.paragraphs.map(({ digest }) => read(digest[language], language));
  const digestWords = manuscript.paragraphs.map(({ digest }) => ` ${foldWords(digest[language])} `);
  const dateParts = new Set(partsOf(about.published));
  const isKnown = (written: string): boolean =>
    [...own, ...digestWords].some((words) => words.includes(` ${foldWords(written)} `));
  const missing = [
    ...stated.figures
      .filter(
        (figure) => !dateParts.has(figure.value) && !digests.some((digest) => statesFigure(digest, figure)),
      )
      .map(({ written }) => written),
    ...stated.properNames
      .filter(
        ({ id, inside, written }) =>
          !inside &&
          !isKnown(written) &&
          !digests.some(({ properNames }) => properNames.some((name) => name.id === id)),
      )
      .map(({ written }) => written),
    ...(isTitleCase(text[language])
      ? []
      : stated.unknownNames.filter((name) => !languageNames.has(name) && !isKnown(name))),
  ];
  return [...new Set(missing)].map((written) => ({
    ...manuscript.place(item, [...path, language], written),
    message: `"${written}" is in no digest: correct the ${label}, or add it to the paragraph that has it`,
  }));
}

/** The figures in a date: the day, the month and the year. */
function partsOf(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, `month-${Number(month)}`, String(Number(day))];
}

/** Whether nearly every longer word has a capital, as in many English headlines: then a capital marks no name. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * words.length;
}
