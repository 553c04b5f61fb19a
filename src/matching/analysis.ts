import { createRecogniser, type Phrase, type Recognised } from './concepts.ts';
import { isKnown, type Lexicon } from './lexicon.ts';
import { toWords } from '../text/words.ts';
import { createRepairer } from './repair.ts';
import { expandShorthand } from './shorthand.ts';

/** What the first stages made of a question, kept stage by stage so that a curator can see it. */
export interface Analysis {
  /** Folded words, as typed. */
  readonly typed: readonly string[];
  /** The same with chat shorthand written out. */
  readonly expanded: readonly string[];
  /** The same with misspellings repaired; what the later stages read. */
  readonly words: readonly string[];
  /** Names and words of the vocabulary found in `words`. */
  readonly recognised: readonly Recognised[];
}

/** Reads a question: normalise, write out, repair, recognise. */
export interface Analyser {
  /** A question as typed by a reader. */
  analyse(question: string): Analysis;
  /** A curated phrasing, whose words are all taken to be meant as they stand. */
  analysePhrasing(phrasing: string): Analysis;
  /** Whether a folded word stands in the phrasings or the vocabulary. */
  isKnown(word: string): boolean;
}

/** Questions are cut here: nobody types more, and matching time stays bounded. */
const longestQuestion = 400;
const mostWords = 60;

/** Builds the analyser of a story from its words and the phrases of its vocabulary. */
export function createAnalyser(lexicon: Lexicon, phrases: readonly Phrase[]): Analyser {
  const repair = createRepairer(lexicon);
  const recognise = createRecogniser(phrases);

  function read(text: string, mend: (word: string) => string): Analysis {
    const typed = toWords(shorten(text)).slice(0, mostWords);
    const expanded = expandShorthand(typed);
    const words = expanded.map(mend);
    return { typed, expanded, words, recognised: recognise(words) };
  }

  return {
    analyse: (question) => read(question, repair),
    analysePhrasing: (phrasing) => read(phrasing, (word) => word),
    isKnown: (word) => isKnown(lexicon, word),
  };
}

/** A single character may stand for a phrase, so that the text is cut once more when such are written out. */
function shorten(text: string): string {
  return text.slice(0, longestQuestion).normalize('NFKC').slice(0, longestQuestion);
}
