import { lowerBound } from '../collections.ts';
import { toWords } from '../text/words.ts';
import { isKnown, type Lexicon } from './lexicon.ts';

/** Returns ways to continue a text that is still being typed: its last word completed to known words. */
export type Completer = (typed: string) => readonly string[];

const mostCompletions = 3;
const finishedWord = /[\s?!.,;:]$/u;

/** Creates the completer of a story's words; the most frequent words come first. */
export function createCompleter(lexicon: Lexicon): Completer {
  const { words, counts } = lexicon;

  function completionsOf(prefix: string): readonly string[] {
    const found: number[] = [];
    for (let place = lowerBound(words, prefix); words[place]?.startsWith(prefix) === true; place += 1)
      found.push(place);
    const mostFrequentFirst = found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    return mostFrequentFirst.slice(0, mostCompletions).map((place) => words[place] ?? '');
  }

  return (typed) => {
    const complete = toWords(typed);
    const last = complete.at(-1);
    if (last === undefined || finishedWord.test(typed)) return [typed];
    const start = complete.slice(0, -1).join(' ');
    const endings = new Set([...completionsOf(last), ...(isKnown(lexicon, last) ? [last] : [])]);
    return endings.size === 0 ? [typed] : [...endings].map((word) => `${start} ${word}`);
  };
}
