import { countFunctionWords } from '../../text/function-words.ts';
import { type Language } from '../../text/language.ts';
import type { Check } from './check.ts';
import { shownTexts, shownQuestionTexts } from './stated-texts.ts';

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Quotations may stay in their own language, and what is between brackets may be a term. */
const foreign = /[“"«][^”"»]*[”"»]|\([^)]*\)/gu;

/** Every text is in the language of its key. A text without a common word of either language passes: it may be a name. */
export const rightLanguage: Check = (manuscript) =>
  [...shownTexts(manuscript), ...shownQuestionTexts(manuscript)].flatMap(
    ({ label, item, path, pathAfter, text }) => {
      const swapped =
        manuscript.languages.length > 1 &&
        manuscript.languages.every((language) => isIn(text[language], other(language)));
      return manuscript.languages.flatMap((language) => {
        if (!isIn(text[language], other(language))) return [];
        const advice = swapped ? 'exchange it with the other one' : `write it in ${languageNames[language]}`;
        return [
          {
            ...manuscript.place(item, [...path, language, ...(pathAfter ?? [])]),
            message: `the ${label} under "${language}" is in ${languageNames[other(language)]}: ${advice}`,
          },
        ];
      });
    },
  );

/** Whether a text is in a language, beyond doubt: it has common words of it, and none or far fewer of the other. */
function isIn(text: string, language: Language): boolean {
  const count = countFunctionWords(text.replace(foreign, ' '));
  const here = count[language];
  const there = count[other(language)];
  return here >= 2 && here > 2 * there;
}

function other(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}
