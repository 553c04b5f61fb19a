import type { Story } from '../../knowledge/story.ts';
import { onceFor } from '../../once-for.ts';
import { languages, type Language } from '../../text/language.ts';
import { wordRanksIn } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';

/** Shorter words say nothing about a language. */
const shortest = 4;

/** The words of a story's questions, and of what its entries are called, in each language. */
const wordsOf = onceFor(({ entries, gaps }: Story): Readonly<Record<Language, ReadonlySet<string>>> => {
  const written = (language: Language): ReadonlySet<string> =>
    new Set([
      ...[...entries, ...gaps].flatMap(({ ask }) => ask[language].flatMap(toWords)),
      ...entries.flatMap(({ called }) => (called?.[language] ?? []).flatMap(toWords)),
    ]);
  return { en: written('en'), fr: written('fr') };
});

/** The language in which alone the story has words of a message: « la péniche »; undefined where none or both have. */
export function storyWordsLanguage(story: Story, words: readonly string[]): Language | undefined {
  const known = wordsOf(story);
  const telling = words.filter((word) => word.length >= shortest);
  const [one, ...others] = languages.filter((language) =>
    telling.some(
      (word) =>
        known[language].has(word) &&
        languages.every(
          (each) => each === language || !(known[each].has(word) || wordRanksIn(each).has(word)),
        ),
    ),
  );
  return others.length === 0 ? one : undefined;
}
