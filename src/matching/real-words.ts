import { wordRanks } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { thesaurusMeanings } from './thesaurus.ts';

/** Endings that make another form of a word, and what they may stand for. */
const endings: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e', 'er']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ent', ['er']],
  ['ait', ['er']],
  ['ees', ['er']],
  ['ee', ['er']],
  ['e', ['', 'er']],
];
const shortestRoot = 3;

let thesaurusWords: ReadonlySet<string> | undefined;

/** Whether a folded word is a word of one of the languages just as it is. */
export function isListed(word: string): boolean {
  thesaurusWords ??= new Set(thesaurusMeanings().flatMap(({ en, fr }) => [...en, ...fr].flatMap(toWords)));
  return wordRanks().has(word) || thesaurusWords.has(word);
}

/** Whether a folded word is a word of one of the languages, or a form of one: unknown to a story perhaps, but not misspelt. */
export function isRealWord(word: string): boolean {
  if (isListed(word)) return true;
  return endings.some(
    ([ending, instead]) =>
      word.endsWith(ending) &&
      word.length - ending.length >= shortestRoot &&
      instead.some((other) => isListed(word.slice(0, -ending.length) + other)),
  );
}
