import { createRecogniser, type Phrase, type Recognised } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlain } from '../text/fold.ts';
import { toWords } from '../text/words.ts';
import { createOwnWords } from './own-words.ts';
import { createRepairer } from './repair.ts';
import { expandShorthand } from './shorthand.ts';
import { createEverydayRecogniser } from './thesaurus.ts';
import { rememberWords } from '../word-memory.ts';

/** The results of the first stages, one by one, so that a curator can see them. */
export interface Analysis {
  /** The folded words as typed. */
  readonly typed: readonly string[];
  /** The same words with split names joined and chat shorthand written out. */
  readonly expanded: readonly string[];
  /** The same words with misspellings corrected, and those taught for a concept read as the story's own: the input of the later stages. */
  readonly words: readonly string[];
  /** The names and words of the vocabulary found in `words`. */
  readonly recognised: readonly Recognised[];
  /** The everyday meanings of the other words. */
  readonly everyday: readonly Recognised[];
  /** Those of words of the vocabulary that are no names: the story's own meaning wins, but readers use other words for it. */
  readonly beneath: readonly Recognised[];
}

/** Analyses questions: splits them into words, writes out shorthand, corrects misspellings, recognises the vocabulary. */
export interface Analyser {
  /** Analyses a question as typed by a reader. */
  analyse(question: string): Analysis;
  /** Analyses a curated phrasing, whose words are all taken as correct. */
  analysePhrasing(phrasing: string): Analysis;
  /** Only the folded words of a question as typed. */
  typedWords(question: string): readonly string[];
  /** Whether a folded word occurs in the phrasings or the vocabulary. */
  isKnown(word: string): boolean;
}

/** Longer questions are cut, in UTF-16 code units and words: nobody types more, and matching time stays bounded. */
export const longestQuestion = 400;
const mostWords = 60;
/** A name of letters and digits, which readers type with a space or a dot between them, too. */
const splitName = /^\p{L}+\p{N}+$/u;
const onlyDigits = /^\p{N}+$/u;

/** Creates the analyser of a story from its words, the phrases of its vocabulary and those of everyday meanings. */
export function createAnalyser(
  lexicon: Lexicon,
  phrases: readonly Phrase[],
  everydayPhrases: readonly Phrase[],
): Analyser {
  const known = new Set(lexicon.words);
  const repair = createRepairer(lexicon);
  /** One string for all occurrences of a word, which later stages look up faster. */
  const sameWord = rememberWords((word) => word);
  const recognise = createRecogniser(phrases);
  const inOwnWords = createOwnWords(lexicon, phrases, recognise);
  const recogniseEveryday = createEverydayRecogniser(everydayPhrases);

  function read(text: string, correct: (words: readonly string[]) => readonly string[]): Analysis {
    const typed = typedWords(text);
    const expanded = expandShorthand(joinNames(typed));
    const words = correct(expanded);
    const recognised = recognise(words);
    const everyday: Recognised[] = [];
    const beneath: Recognised[] = [];
    for (const part of recogniseEveryday(words)) {
      const own = recognised.filter((other) => hasOwnMeaning(other) && overlap(other, part));
      if (own.length === 0) everyday.push(part);
      else if (!own.some(isNamed)) beneath.push(part);
    }
    return { typed, expanded, words, recognised, everyday, beneath };
  }

  function isSplitName(joined: string): boolean {
    return splitName.test(joined) && known.has(joined);
  }

  /** The words with the letters and digits of a name together: "t", "9" are "t9" if the story has that word. */
  function joinNames(typed: readonly string[]): readonly string[] {
    if (!typed.some((word) => onlyDigits.test(word))) return typed;
    const joined: string[] = [];
    for (const word of typed) {
      const isName = onlyDigits.test(word) && isSplitName(`${joined.at(-1) ?? ''}${word}`);
      joined.push(isName ? `${joined.pop() ?? ''}${word}` : word);
    }
    return joined;
  }

  return {
    analyse: (question) => read(question, (words) => inOwnWords(words.map(repair))),
    analysePhrasing: (phrasing) => read(phrasing, (words) => words.map(sameWord)),
    typedWords,
    isKnown: (word) => known.has(word),
  };
}

function typedWords(text: string): readonly string[] {
  return toWords(shorten(text)).slice(0, mostWords);
}

function isNamed({ meanings }: Recognised): boolean {
  return meanings.some((meaning) => meaning.startsWith('name:'));
}

function hasOwnMeaning({ meanings }: Recognised): boolean {
  return meanings.some((meaning) => !meaning.startsWith('question:'));
}

function overlap(one: Recognised, other: Recognised): boolean {
  return one.start < other.start + other.length && other.start < one.start + one.length;
}

/** Cuts the text before and after resolving compatibility characters: one of them may expand to a whole phrase. */
function shorten(text: string): string {
  const start = text.slice(0, longestQuestion);
  return isPlain(start) ? start : start.normalize('NFKC').slice(0, longestQuestion);
}
