import { findFigures } from '../../knowledge/figures.ts';
import type { Item } from './item.ts';
import { onceFor } from '../../once-for.ts';
import { languages, type Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { toWords } from '../../text/words.ts';

/** What an answer holds, in each language: the stems of its words, and its figures and dates. */
interface AnswerContents {
  readonly stems: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly figures: Readonly<Record<Language, readonly string[]>>;
}

/** What an answer holds; taken apart when somebody first asks with a bare word. */
const contentsOf = onceFor((entry: Item): AnswerContents => {
  return { stems: { en: stems(entry, 'en'), fr: stems(entry, 'fr') }, figures: figuresIn(entry) };
});

/** The figures and dates of an answer in a language. */
export function figuresOf(entry: Item, language: Language): readonly string[] {
  return contentsOf(entry).figures[language];
}

/** Whether an answer has a word, in either language. */
export function hasWord(entry: Item, word: string): boolean {
  return languages.some((language) => contentsOf(entry).stems[language].has(stemIn(language, word)));
}

function stems({ answer }: Item, language: Language): ReadonlySet<string> {
  return new Set(toWords(answer[language]).map((word) => stemIn(language, word)));
}

function figuresIn({ answer }: Item): AnswerContents['figures'] {
  const values = (language: Language): readonly string[] =>
    findFigures(answer[language], language).map(({ value }) => value);
  return { en: values('en'), fr: values('fr') };
}
