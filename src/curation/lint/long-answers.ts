import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { WrittenItems } from './too-few-phrasings.ts';

/** In characters: two or three sentences. People do not read more in a chat. */
const longestAnswer = 300;

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Answers that are longer than people read in a chat. */
export function longAnswers(
  { entries, gaps, languages }: WrittenItems,
  place: PlaceFinder,
): readonly Problem[] {
  return [...entries, ...gaps].flatMap((item) =>
    languages.flatMap((language) => {
      const { length } = item.answer[language];
      if (length <= longestAnswer) return [];
      const message =
        `the ${languageNames[language]} answer of "${item.id}" has ${length} characters, ` +
        `${length - longestAnswer} more than the ${longestAnswer} that people read in a chat: ` +
        'keep what was asked and move the rest to a related entry';
      return [{ ...place(item, ['answer', language]), message }];
    }),
  );
}
