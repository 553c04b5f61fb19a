import type { Name, Story } from '../../knowledge/story.ts';
import { onceFor } from '../../once-for.ts';
import { createRecogniser, phrasesOf } from '../../matching/concepts.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { languages, type Language } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';

/** A name in the words of a text. */
export interface NameAt {
  readonly name: Name;
  /** Index of its first word, and how many words it covers. */
  readonly start: number;
  readonly length: number;
}

/** Finds a story's names in the folded words of texts. */
export interface StoryNames {
  find(words: readonly string[]): readonly NameAt[];
  /** Whether a folded word is part of a name: it says nothing about the language of a question. */
  isNameWord(word: string): boolean;
  /** Whether a folded word is part of a name or an alias in any language. */
  isAliasWord(word: string): boolean;
  /** Whether a folded word is part of a name or an alias in both languages: alone it tells neither, while "Chine" does. */
  isSharedNameWord(word: string): boolean;
}

/** The names of a story. */
export const namesOf = onceFor(indexNames);

function indexNames({ vocabulary }: Story): StoryNames {
  const byMeaning = new Map(vocabulary.names.map((name) => [`name:${name.id}`, name]));
  const recognise = createRecogniser(phrasesOf(vocabulary).filter(({ meaning }) => byMeaning.has(meaning)));
  const properWords = new Set(
    vocabulary.names
      .flatMap(({ name }) => [...toWords(name.en), ...toWords(name.fr)])
      .filter((word) => !isFunctionWord(word)),
  );
  const wordsIn = (language: Language): ReadonlySet<string> =>
    new Set(
      vocabulary.names.flatMap(({ name, aliases }) =>
        [name[language], ...aliases[language]].flatMap(toWords),
      ),
    );
  const written = { en: wordsIn('en'), fr: wordsIn('fr') };
  return {
    // Nearly every step of a reply asks for the names in the same words.
    find: onceFor((words: readonly string[]) =>
      recognise(words).flatMap(({ meanings, start, length }) => {
        const name = byMeaning.get(meanings[0] ?? '');
        return name === undefined ? [] : [{ name, start, length }];
      }),
    ),
    isNameWord: (word) => properWords.has(word),
    isAliasWord: (word) => languages.some((language) => written[language].has(word)),
    isSharedNameWord: (word) => languages.every((language) => written[language].has(word)),
  };
}
