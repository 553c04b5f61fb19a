import { readLocalized, statesFigure, type Contents } from '../contents.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import type { Name } from '../story.ts';
import { isDistinctive } from '../unknown-names.ts';
import type { Check } from './check.ts';
import { citingTexts, digestTexts } from './stated-texts.ts';

/** Something that a text states, with a key that is the same in every language. */
interface Statement {
  readonly key: string;
  readonly written: string;
  readonly what: string;
  /** Only part of a longer name: the other language may leave it out. */
  readonly optional: boolean;
}

/** What is compared. */
type Stated = Pick<Contents, 'figures' | 'names' | 'unknownNames'>;

const languageNames = { en: 'English', fr: 'French' } as const;

/** A text states the same figures, names and chips in both languages. */
export const sameInBothLanguages: Check = (manuscript, read) => {
  if (manuscript.languages.length < 2) return [];
  const names = manuscript.vocabulary?.names ?? [];
  return [...citingTexts(manuscript), ...digestTexts(manuscript)].flatMap(({ label, item, path, text }) => {
    const contents = readLocalized(read, text);
    return languages.flatMap((language) => {
      const other = otherLanguage(language);
      const there = new Set(statements(contents[other], names).map(({ key }) => key));
      return statements(missing(contents, language), names)
        .filter(({ key, optional }) => !optional && !there.has(key))
        .filter(({ key }, index, all) => all.findIndex((statement) => statement.key === key) === index)
        .map(({ what, written }) => ({
          ...manuscript.place(item, [...path, language], written),
          message: `the ${what} "${written}" is in the ${languageNames[language]} ${label} and not in the ${languageNames[other]} one`,
        }));
    });
  });
};

/** What a text states, without the figures that the other language states in whatever way. */
function missing(contents: Localized<Contents>, language: Language): Stated {
  const there = contents[otherLanguage(language)];
  const { figures, properNames: names, unknownNames } = contents[language];
  return { figures: figures.filter((figure) => !statesFigure(there, figure)), names, unknownNames };
}

function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

function statements(contents: Stated, names: readonly Name[]): readonly Statement[] {
  const kinds = new Map(names.map(({ id, kind }) => [id, kind]));
  return [
    ...contents.figures.map(({ value, written }) => ({
      key: `figure ${value}`,
      written,
      what: 'figure',
      optional: false,
    })),
    ...contents.names.map(({ id, written, inside }) => ({
      key: `name ${id}`,
      written,
      what: kinds.get(id) === 'chip' ? 'chip' : 'name',
      optional: inside,
    })),
    // Other names may be written differently in the other language; these may not.
    ...contents.unknownNames
      .filter((name) => isDistinctive(name))
      .map((name) => ({ key: `unknown ${name}`, written: name, what: 'name', optional: false })),
  ];
}
