import Fuse from 'fuse.js';

import { lowerBound } from '../collections.ts';
import { editDistance } from '../text/edit-distance.ts';
import { stemIn } from '../text/stems.ts';
import { isRealWord } from './real-words.ts';
import { bigramsOf, isKnown, type Lexicon } from './lexicon.ts';
import { rememberWords } from '../word-memory.ts';

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

function mayReplace(word: string, candidate: string): boolean {
  if (candidate.length < shortestRepaired - 1 || !onlyLetters.test(candidate)) return false;
  return word.length > shortestRepaired || candidate[0] === word[0];
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

  /** The words with the fewest mistakes that may be meant, the most frequent first. */
  function candidatesFor(word: string, mistakes: number): readonly string[] {
    const isOrdinary = isRealWord(word);
    let fewest = mistakes;
    let candidates: number[] = [];
    for (const index of lookAlikes(word, mistakes)) {
      const candidate = words[index] ?? '';
      const distance = editDistance(word, candidate, fewest);
      if (distance > fewest || !mayReplace(word, candidate)) continue;
      if (isOrdinary && !isInflection(candidate, word)) continue;
      if (distance < fewest) candidates = [];
      fewest = distance;
      candidates.push(index);
    }
    return candidates
      .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
      .map((index) => words[index] ?? '');
  }

  function nearest(word: string): string {
    if (word.length < shortestRepaired || !onlyLetters.test(word) || isKnown(lexicon, word)) return word;
    const candidates = candidatesFor(word, word.length >= shortestWithTwoMistakes ? 2 : 1);
    if (candidates.length < 2) return candidates[0] ?? word;
    const [best] = new Fuse(candidates, fuseOptions).search(word, { limit: 1 });
    return best?.item ?? word;
  }

  return rememberWords(nearest);
}
