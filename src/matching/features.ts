import type { Analysis } from './analysis.ts';
import type { Recognised } from './concepts.ts';
import { stemInBoth } from '../text/stems.ts';
import { rememberWords } from '../word-memory.ts';

/** The kinds of evidence in a question, each with its share of the whole. */
export const blocks = {
  /** Stems, pairs of neighbouring stems, first and last stem. */
  words: { share: 0.45, unknownCounts: true },
  /** Sequences of three letters within a word: they make up for misspellings that were not corrected. */
  letters: { share: 0.25, unknownCounts: true },
  /** Names and concepts, the same in both languages. */
  meanings: { share: 0.3, unknownCounts: false },
  /** Everyday meanings of words that the vocabulary does not have. */
  everyday: { share: 0.1, unknownCounts: false },
} as const;

export type Block = keyof typeof blocks;
export const blockNames: readonly Block[] = ['words', 'letters', 'meanings', 'everyday'];

/** The features of a question as 32-bit hashes, with duplicates. */
export type Features = Readonly<Record<Block, readonly number[]>>;

interface WordFeatures {
  readonly stem: number;
  readonly letters: readonly number[];
}

const gramLength = 3;
const firstWord = hash(1, '^');
const lastWord = hash(1, '$');

/** FNV-1a over the UTF-16 code units of a part of a text, so that no string has to be built to look up a feature. */
function hash(seed: number, text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = from; index < to; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return finish(value);
}

function combine(seed: number, first: number, second: number): number {
  return finish(Math.imul(Math.imul(seed ^ first, 0x85ebca6b) ^ second, 0xc2b2ae35));
}

function finish(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) | 0;
}

/** The hash of a word's stem, as it is a feature. */
export function hashOfStem(word: string): number {
  return hash(3, stemInBoth(word));
}

/** The hash of a name, a concept or an everyday meaning, as it is a feature. */
export function hashOfMeaning(meaning: string): number {
  return hash(5, meaning);
}

function featuresOfWord(word: string): WordFeatures {
  const bounded = `^${word}$`;
  const letters: number[] = [];
  for (let start = 0; start + gramLength <= bounded.length; start += 1) {
    letters.push(hash(2, bounded, start, start + gramLength));
  }
  return { stem: hashOfStem(word), letters };
}

/** Turns an analysed question into features. */
export type FeatureExtractor = (analysis: Analysis) => Features;

/** Shared by all extractors: the same words come in every story and every question. */
const lookUp = rememberWords(featuresOfWord);

/** Creates an extractor with a memory of the meanings it has seen. */
export function createFeatureExtractor(): FeatureExtractor {
  const hashMeaning = rememberWords(hashOfMeaning);

  function meaningsOf(parts: readonly Recognised[]): readonly number[] {
    const distinct: number[] = [];
    for (const { meanings } of parts) {
      for (const meaning of meanings) {
        const hashed = hashMeaning(meaning);
        if (!distinct.includes(hashed)) distinct.push(hashed);
      }
    }
    return distinct;
  }

  return ({ words, recognised, everyday }) => {
    const stems: number[] = [];
    const letters: number[] = [];
    for (const word of words) {
      const known = lookUp(word);
      stems.push(known.stem);
      letters.push(...known.letters);
    }
    const followers = stems.length === 0 ? [] : [...stems, lastWord];
    const neighbours = followers.map((stem, index) =>
      combine(4, index === 0 ? firstWord : (stems[index - 1] ?? 0), stem),
    );
    return {
      words: [...stems, ...neighbours],
      letters,
      meanings: meaningsOf(recognised),
      everyday: meaningsOf(everyday),
    };
  };
}
