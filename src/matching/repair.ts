import Fuse from 'fuse.js';

import { wordRanks } from '../text/word-frequency.ts';
import { editDistance } from '../text/edit-distance.ts';
import { bigramsOf, isKnown, type Lexicon } from './lexicon.ts';
import { stemIn } from '../text/stems.ts';

/** Gives the known word that a misspelt one most likely stands for, or the word itself. */
export type Repairer = (word: string) => string;

const shortestRepaired = 4;
const shortestWithTwoMistakes = 8;
const cachedRepairs = 20_000;
/** Whole words are compared, so that where in the word the letters agree matters little. */
const fuseOptions = { threshold: 0.6, ignoreLocation: true, shouldSort: true };
const onlyLetters = /^\p{L}+$/u;

/** One mistake spoils at most three pairs of neighbouring letters. */
function fewestShared(bigramCount: number, mistakes: number): number {
  return Math.max(bigramCount - 3 * mistakes, 1);
}

function isInflection(one: string, other: string): boolean {
  return stemIn('en', one) === stemIn('en', other) || stemIn('fr', one) === stemIn('fr', other);
}

function placeInSorted(numbers: Int32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}

/**
 * Builds the repairer of a story's words. A word with digits is left alone, and so is an ordinary word of the
 * language, but for its other inflections: it is not misspelt, only unknown.
 */
export function createRepairer(lexicon: Lexicon): Repairer {
  const { words, counts, bigrams, bigramStarts, bigramWords } = lexicon;
  const shared = new Uint8Array(words.length);
  const repairs = new Map<string, string>();

  /** Indices of the words that share enough pairs of letters to be within that many mistakes. */
  function lookAlikes(word: string, mistakes: number): readonly number[] {
    const touched: number[] = [];
    const codes = bigramsOf(word);
    for (const code of codes) {
      const place = placeInSorted(bigrams, code);
      if (place === -1) continue;
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

  /** The look-alikes that may be what was meant, Fuse.js's best match first. */
  function candidatesFor(word: string, mistakes: number): readonly string[] {
    const isOrdinary = wordRanks.has(word);
    const candidates = lookAlikes(word, mistakes)
      .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
      .map((index) => words[index] ?? '')
      .filter((candidate) => candidate.length >= shortestRepaired - 1 && onlyLetters.test(candidate))
      .filter((candidate) => word.length > shortestRepaired || candidate[0] === word[0])
      .filter((candidate) => !isOrdinary || isInflection(candidate, word))
      .filter((candidate) => editDistance(word, candidate, mistakes) <= mistakes);
    if (candidates.length < 2) return candidates;
    return new Fuse(candidates, fuseOptions).search(word).map(({ item }) => item);
  }

  function nearest(word: string): string {
    const mistakes = word.length >= shortestWithTwoMistakes ? 2 : 1;
    const candidates = candidatesFor(word, mistakes);
    const distances = candidates.map((candidate) => editDistance(word, candidate, mistakes));
    const best = distances.indexOf(Math.min(...distances));
    return candidates[best] ?? word;
  }

  return (word) => {
    if (word.length < shortestRepaired || !onlyLetters.test(word) || isKnown(lexicon, word)) return word;
    const cached = repairs.get(word);
    if (cached !== undefined) return cached;
    const repaired = nearest(word);
    if (repairs.size < cachedRepairs) repairs.set(word, repaired);
    return repaired;
  };
}
