import { addToGroup, lowerBound } from '../collections.ts';
import type { Vocabulary } from '../knowledge/story.ts';
import { toWords } from '../text/words.ts';
import { expandShorthand } from './shorthand.ts';

/** The words of a story, with an index for finding similar ones; plain data. */
export interface Lexicon {
  /** Folded words in alphabetical order. */
  readonly words: readonly string[];
  /** How often each occurs in the phrasings; 0 if only in the vocabulary. */
  readonly counts: Int32Array;
  /** All pairs of neighbouring letters, as returned by `bigramCode`, in ascending order. */
  readonly bigrams: Int32Array;
  /** The indices of the words with bigram b are in `bigramWords` from bigramStarts[b] to bigramStarts[b + 1]. */
  readonly bigramStarts: Int32Array;
  readonly bigramWords: Int32Array;
}

/** Two neighbouring letters as one number. */
function bigramCode(first: number, second: number): number {
  return (first << 16) | second;
}

/** The distinct pairs of neighbouring letters of a word, including its edges. */
export function bigramsOf(word: string): readonly number[] {
  const padded = `^${word}$`;
  const codes = Array.from({ length: padded.length - 1 }, (_, index) =>
    bigramCode(padded.charCodeAt(index), padded.charCodeAt(index + 1)),
  );
  return [...new Set(codes)];
}

/** Collects the words of a story's phrasings and vocabulary. */
export function buildLexicon(phrasings: readonly string[], { names, concepts }: Vocabulary): Lexicon {
  const counts = new Map<string, number>();
  const vocabularyTexts = [
    ...names.flatMap(({ name, aliases }) => [name.en, name.fr, ...aliases.en, ...aliases.fr]),
    ...concepts.flatMap(({ words }) => [...words.en, ...words.fr]),
  ];
  for (const word of vocabularyTexts.flatMap(toWords)) counts.set(word, 0);
  for (const phrasing of phrasings) {
    for (const word of expandShorthand(toWords(phrasing))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort();
  return { words, counts: Int32Array.from(words, (word) => counts.get(word) ?? 0), ...indexBigrams(words) };
}

function indexBigrams(words: readonly string[]): Pick<Lexicon, 'bigrams' | 'bigramStarts' | 'bigramWords'> {
  const wordsWith = new Map<number, number[]>();
  for (const [index, word] of words.entries()) {
    for (const code of bigramsOf(word)) addToGroup(wordsWith, code, index);
  }
  const bigrams = Int32Array.from(wordsWith.keys()).sort();
  const groups = Array.from(bigrams, (code) => wordsWith.get(code) ?? []);
  const bigramStarts = new Int32Array(bigrams.length + 1);
  for (const [index, group] of groups.entries())
    bigramStarts[index + 1] = (bigramStarts[index] ?? 0) + group.length;
  return { bigrams, bigramStarts, bigramWords: Int32Array.from(groups.flat()) };
}

/** Whether the story knows a folded word. */
export function isKnown({ words }: Lexicon, word: string): boolean {
  return words[lowerBound(words, word)] === word;
}
