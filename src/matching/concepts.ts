import type { Vocabulary } from '../knowledge/story.ts';
import { groupBy } from '../collections.ts';
import { languages, type Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { questionWords } from '../text/question-words.ts';
import { stemIn } from '../text/stems.ts';
import { rememberWords } from '../word-memory.ts';

/** A part of a question that is in the vocabulary. */
export interface Recognised {
  /** `name:calloway`, `concept:restrict`, `question:when`; several if the words have several meanings. */
  readonly meanings: readonly string[];
  /** Index of its first word, and how many words it covers. */
  readonly start: number;
  readonly length: number;
}

/** Finds the names and concepts of a vocabulary in the folded words of a question. */
export type Recogniser = (words: readonly string[]) => readonly Recognised[];

export type Form = 'written' | Language;
const forms: readonly Form[] = ['written', ...languages];

/** Words of the vocabulary that have a meaning, in their written form or as stems of a language; plain data. */
export interface Phrase {
  readonly words: readonly string[];
  readonly form: Form;
  readonly meaning: string;
}

function toForm(word: string, form: Form): string {
  return form === 'written' ? word : stemIn(form, word);
}

/** A phrase of words with a meaning, in the form in which they are compared. */
export function phrase(text: string, form: Form, meaning: string): Phrase {
  return { words: toWords(text).map((word) => toForm(word, form)), form, meaning };
}

/** All phrases of the vocabulary, and question words. None if the vocabulary is empty: alone, question words mislead. */
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

/** The words of a question in each form; stemmed when a phrase of several words is first compared with them. */
function inForms(words: readonly string[]): (form: Form) => readonly string[] {
  const stemmed: { en?: readonly string[]; fr?: readonly string[] } = {};
  return (form) => (form === 'written' ? words : (stemmed[form] ??= words.map((word) => stemIn(form, word))));
}

/** Whether words, in the form of a phrase, go on as it does from a word with which it begins. */
function goesOn(words: readonly string[], start: number, wanted: readonly string[]): boolean {
  for (let offset = 1; offset < wanted.length; offset += 1)
    if (words[start + offset] !== wanted[offset]) return false;
  return true;
}

/**
 * Creates the recogniser of a vocabulary's phrases. Names are recognised as written, other words by their stems; the
 * longest of overlapping phrases counts.
 *
 * @param isTold Whether the stem of a word tells its meaning in that language.
 */
export function createRecogniser(
  phrases: readonly Phrase[],
  isTold: (word: string, language: Language) => boolean = () => true,
): Recogniser {
  const byFirstWord = groupBy(phrases, ({ form, words: [first = ''] }) => `${form} ${first}`);
  /** The longest first. */
  const startingWith = rememberWords((word) =>
    forms
      .filter((form) => form === 'written' || isTold(word, form))
      .flatMap((form) => byFirstWord.get(`${form} ${toForm(word, form)}`) ?? [])
      .sort((one, other) => other.words.length - one.words.length),
  );

  function longestOf(
    starting: readonly Phrase[],
    wordsIn: (form: Form) => readonly string[],
    start: number,
  ): Recognised | undefined {
    const meanings: string[] = [];
    let length = 0;
    for (const { words, form, meaning } of starting) {
      if (words.length < length) break;
      if (words.length > 1 && !goesOn(wordsIn(form), start, words)) continue;
      length = words.length;
      if (!meanings.includes(meaning)) meanings.push(meaning);
    }
    return length === 0 ? undefined : { meanings, start, length };
  }

  return (words) => {
    const wordsIn = inForms(words);
    const recognised: Recognised[] = [];
    for (let start = 0; start < words.length;) {
      // Most words begin no phrase.
      const starting = startingWith(words[start] ?? '');
      const found = starting.length === 0 ? undefined : longestOf(starting, wordsIn, start);
      if (found !== undefined) recognised.push(found);
      start += found?.length ?? 1;
    }
    return recognised;
  };
}
