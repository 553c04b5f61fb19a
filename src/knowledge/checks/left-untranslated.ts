import type { Check } from './check.ts';
import { sameTextKey } from '../../text/fold.ts';
import { shownTexts } from './stated-texts.ts';

/** Texts of so few words may be the same in both languages. */
const mayBeTheSame = 3;

/** A word that is translated; names are the same in both languages. */
const lowerCaseWord = /(?<![\p{L}\p{N}])\p{Ll}/u;

/** A text of more than a few words is not the same in both languages. */
export const leftUntranslated: Check = (manuscript) =>
  shownTexts(manuscript)
    .filter(
      ({ text }) =>
        manuscript.languages.length > 1 &&
        text.en.split(/\s+/).length > mayBeTheSame &&
        lowerCaseWord.test(text.en) &&
        sameTextKey(text.en) === sameTextKey(text.fr),
    )
    .map(({ label, item, path }) => ({
      ...manuscript.place(item, [...path, 'fr']),
      message: `the ${label} is the same in English and French: translate one of them`,
    }));
