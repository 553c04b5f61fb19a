import { isKnown, placeOf, type Lexicon } from './lexicon.ts';
import { toWords } from '../text/words.ts';

/** Ways in which a text that is still being typed may go on: its last word completed to known words. */
export type Completer = (typed: string) => readonly string[];

const mostCompletions = 3;
const finishedWord = /[\s?!.,;:]$/u;

/** Builds the completer of a story's words; the words that stand in most phrasings come first. */
export function createCompleter(lexicon: Lexicon): Completer {
  const { words, counts } = lexicon;

  function completionsOf(prefix: string): readonly string[] {
    const found: number[] = [];
    for (let place = placeOf(lexicon, prefix); words[place]?.startsWith(prefix) === true; place += 1)
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
