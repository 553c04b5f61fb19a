import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import type { Story } from '../../knowledge/story.ts';
import type { PlaceFinder } from './place-finder.ts';

/** In characters: two or three sentences. People do not read more in a chat. */
const longestAnswer = 300;

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French' };

/** Answers that are longer than people read in a chat. */
export function longAnswers(story: Story, place: PlaceFinder): readonly Problem[] {
  return [...story.entries, ...story.gaps].flatMap((item) =>
    story.about.languages.flatMap((language) => {
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
