import type { Vocabulary } from '../knowledge/story.ts';
import { groupBy } from '../collections.ts';
import { languages, type Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { questionWords } from '../text/question-words.ts';
import { stemIn } from '../text/stems.ts';

/** A stretch of a question that the vocabulary knows. */
export interface Recognised {
  /** `name:calloway`, `concept:restrict`, `question:when`; several where a word has several meanings. */
  readonly meanings: readonly string[];
  /** Index of its first word, and how many words it covers. */
  readonly start: number;
  readonly length: number;
}

/** Finds names and words that mean the same, in a question's folded words. */
export type Recogniser = (words: readonly string[]) => readonly Recognised[];

type Form = 'written' | Language;
const forms: readonly Form[] = ['written', ...languages];

/** Words of the vocabulary that stand for a meaning; plain data, made once a story. */
export interface Phrase {
  readonly words: readonly string[];
  readonly form: Form;
  readonly meaning: string;
}

function toForm(word: string, form: Form): string {
  return form === 'written' ? word : stemIn(form, word);
}

function phrase(text: string, form: Form, meaning: string): Phrase {
  return { words: toWords(text).map((word) => toForm(word, form)), form, meaning };
}

/** Every phrase that the vocabulary knows, and question words; none without a vocabulary, for alone they mislead. */
export function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  const names = vocabulary.names.flatMap(({ id, name, aliases }) =>
    languages.flatMap((language) =>
      [name[language], ...aliases[language]].map((text) => phrase(text, 'written', `name:${id}`)),
    ),
  );
  const concepts = vocabulary.concepts.flatMap(({ id, words }) =>
    languages.flatMap((language) => words[language].map((text) => phrase(text, language, `concept:${id}`))),
  );
  if (names.length + concepts.length === 0) return [];
  const questions = Object.entries(questionWords).flatMap(([id, words]) =>
    words.map((text) => phrase(text, 'written', `question:${id}`)),
  );
  return [...names, ...concepts, ...questions].filter(({ words }) => words.length > 0);
}

/**
 * Builds the recogniser of a vocabulary's phrases. Names are met as written, other words by their stem; of overlapping
 * phrases the longest one counts.
 */
export function createRecogniser(phrases: readonly Phrase[]): Recogniser {
  const byFirstWord = groupBy(phrases, ({ form, words: [first = ''] }) => `${form} ${first}`);
  const stems = new Map<string, string>();
  const starting = new Map<string, readonly Phrase[]>();

  function formOf(word: string, form: Form): string {
    if (form === 'written') return word;
    const key = `${form} ${word}`;
    const known = stems.get(key);
    if (known !== undefined) return known;
    const stem = toForm(word, form);
    if (stems.size < cachedWords) stems.set(key, stem);
    return stem;
  }

  function startingWith(word: string): readonly Phrase[] {
    const known = starting.get(word);
    if (known !== undefined) return known;
    const found = forms.flatMap((form) => byFirstWord.get(`${form} ${formOf(word, form)}`) ?? []);
    if (starting.size < cachedWords) starting.set(word, found);
    return found;
  }

  function longestAt(words: readonly string[], start: number): Recognised | undefined {
    let length = 0;
    let meanings = new Set<string>();
    for (const { words: wanted, form, meaning } of startingWith(words[start] ?? '')) {
      const size = wanted.length;
      if (size < length || start + size > words.length) continue;
      if (
        !wanted.every((word, offset) => offset === 0 || formOf(words[start + offset] ?? '', form) === word)
      ) {
        continue;
      }
      if (size > length) {
        length = size;
        meanings = new Set();
      }
      meanings.add(meaning);
    }
    return length === 0 ? undefined : { meanings: [...meanings], start, length };
  }

  return (words) => {
    const recognised: Recognised[] = [];
    let start = 0;
    while (start < words.length) {
      const found = longestAt(words, start);
      if (found !== undefined) recognised.push(found);
      start += found?.length ?? 1;
    }
    return recognised;
  };
}

/** Stemming costs more than all the rest of a look-up, so that what was found for a word is kept, up to this many words. */
const cachedWords = 50_000;
