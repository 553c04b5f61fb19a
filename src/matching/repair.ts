import Fuse from 'fuse.js';

import { lowerBound } from '../collections.ts';
import { editDistance } from '../text/edit-distance.ts';
import { stemIn } from '../text/stems.ts';
import { isRealWord } from './real-words.ts';
import { bigramsOf, isKnown, type Lexicon } from './lexicon.ts';
import { rememberWords } from './word-memory.ts';

/** Returns the known word most likely meant by a misspelt one, or else the word itself. */
export type Repairer = (word: string) => string;

const shortestRepaired = 4;
const shortestWithTwoMistakes = 8;
/** Whole words are compared, wherever in the word the letters match. */
const fuseOptions = { threshold: 0.6, ignoreLocation: true, shouldSort: true };
const onlyLetters = /^\p{L}+$/u;

/** The fewest pairs of neighbouring letters that remain: one mistake changes at most three. */
function fewestShared(bigramCount: number, mistakes: number): number {
  return Math.max(bigramCount - 3 * mistakes, 1);
}

function isInflection(one: string, other: string): boolean {
  return stemIn('en', one) === stemIn('en', other) || stemIn('fr', one) === stemIn('fr', other);
}

/**
 * Creates the repairer of a story's words. Words with digits are not changed. An ordinary word of the language is not
 * misspelt, only unknown, and is changed to another inflection at most.
 */
export function createRepairer(lexicon: Lexicon): Repairer {
  const { words, counts, bigrams, bigramStarts, bigramWords } = lexicon;
  const shared = new Uint8Array(words.length);

  /** Indices of the words that have enough pairs of letters in common to be within that many mistakes. */
  function lookAlikes(word: string, mistakes: number): readonly number[] {
    const touched: number[] = [];
    const codes = bigramsOf(word);
    for (const code of codes) {
      const place = lowerBound(bigrams, code);
      if (bigrams[place] !== code) continue;
      const end = bigramStarts[place + 1] ?? 0;
      for (let cell = bigramStarts[place] ?? 0; cell < end; cell += 1) {
        const index = bigramWords[cell] ?? 0;
        const count = shared[index] ?? 0;
        if (count === 0) touched.push(index);
        shared[index] = count + 1;
      }
    }
    const enough = fewestShared(codes.length, mistakes);
    const found = touched.filter((index) => (shared[index] ?? 0) >= enough);
    for (const index of touched) shared[index] = 0;
    return found;
  }

  /** The similar words that may be meant, Fuse.js's best match first. */
  function candidatesFor(word: string, mistakes: number): readonly string[] {
    const isOrdinary = isRealWord(word);
    const candidates = lookAlikes(word, mistakes)
      .map((index) => ({ candidate: words[index] ?? '', count: counts[index] ?? 0 }))
      .filter(({ candidate }) => candidate.length >= shortestRepaired - 1 && onlyLetters.test(candidate))
      .filter(({ candidate }) => word.length > shortestRepaired || candidate[0] === word[0])
      .filter(({ candidate }) => editDistance(word, candidate, mistakes) <= mistakes)
      .filter(({ candidate }) => !isOrdinary || isInflection(candidate, word))
      .sort((one, other) => other.count - one.count)
      .map(({ candidate }) => candidate);
    if (candidates.length < 2) return candidates;
    return new Fuse(candidates, fuseOptions).search(word).map(({ item }) => item);
  }

  function nearest(word: string): string {
    if (word.length < shortestRepaired || !onlyLetters.test(word) || isKnown(lexicon, word)) return word;
    const mistakes = word.length >= shortestWithTwoMistakes ? 2 : 1;
    const candidates = candidatesFor(word, mistakes);
    const distances = candidates.map((candidate) => editDistance(word, candidate, mistakes));
    const best = distances.indexOf(Math.min(...distances));
    return candidates[best] ?? word;
  }

  return rememberWords(nearest);
}
