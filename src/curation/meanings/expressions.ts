import type { Analysis } from '../../matching/analysis.ts';
import { isListed, isRealWord } from '../../matching/real-words.ts';
import { languages, type Language, type Localized } from '../../text/language.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { stemIn } from '../../text/stems.ts';
import { wordRanksIn } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';

/** A word or a few words of a question, as typed, and as the matcher compares them. */
export interface Expression {
  readonly text: string;
  readonly words: readonly string[];
  /** Whether it has a word that is not an everyday one, so that it may well mean something in the story. */
  readonly isRare: boolean;
  /** Whether it may be another way to write a name: it has a word that is no ordinary one. */
  readonly mayName: boolean;
}

/** How many words an expression has at most. */
export const maxWords = 3;
/** So many words of a language, such as "the" and "so", neither begin or end an expression nor tell anything about an entry. */
export const commonest = 150;
/** So many of the most common words of a language are everyday ones: "already", "then", "stayed". */
export const everyday = 1_000;

/** Punctuation other than a hyphen or an apostrophe parts two expressions. */
const betweenExpressions = /[^\p{L}\p{M}\p{N} '’-]/u;

/** In a word of at least so many letters, a typing error still shows which common word was meant. */
const shortestSlip = 4;

/** Whether the words, in any of their forms, occur in a text of the story. */
export type SeenBefore = (words: readonly string[]) => boolean;

/** Reads the texts of a story once, to look up expressions in them. */
export function createSeenBefore(texts: readonly string[]): SeenBefore {
  const seen: Localized<Set<string>> = { en: new Set(), fr: new Set() };
  for (const text of texts) {
    const words = toWords(text);
    for (const language of languages) {
      const stems = words.map((word) => stemIn(language, word));
      for (const [start] of stems.entries()) {
        for (let size = 1; size <= maxWords; size += 1)
          seen[language].add(stems.slice(start, start + size).join(' '));
      }
    }
  }
  return (words) =>
    languages.some((language) => seen[language].has(words.map((word) => stemIn(language, word)).join(' ')));
}

/** Whether a word is a misspelling, one letter away from a common word that it is no form of: "vante" for "vente". */
function isSlip(word: string, ranks: ReadonlyMap<string, number>, language: Language): boolean {
  if (word.length < shortestSlip || /\p{N}/u.test(word) || isListed(word)) return false;
  const isForm = (common: string): boolean => stemIn(language, common) === stemIn(language, word);
  return [...ranks].some(
    ([common, rank]) => rank < everyday && editDistance(word, common, 1) === 1 && !isForm(common),
  );
}

/** Where the words of a question begin and end, in UTF-16 code units. */
export function tokensOf(question: string): readonly { readonly start: number; readonly end: number }[] {
  return [...question.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** So many words of a question in a row, as typed, with where they begin, in UTF-16 code units. */
interface Run {
  readonly text: string;
  readonly words: readonly string[];
  readonly start: number;
}

/** All runs of so many words of a question that no punctuation parts. */
export function runsOf(question: string, size: number): readonly Run[] {
  const tokens = tokensOf(question);
  return tokens.flatMap(({ start }, index) => {
    const last = tokens[index + size - 1];
    if (last === undefined) return [];
    const text = question.slice(start, last.end);
    // "shouldn" of "shouldn't" is no word.
    const isCut = /['’]/u.test(question.charAt(last.end));
    return isCut || betweenExpressions.test(text) ? [] : [{ text, words: toWords(text), start }];
  });
}

/** How common a word is: 0 for a number, up to `everyday` for any that is not an everyday one. */
export function rankIn(language: Language, word = ''): number {
  return /^\p{N}+$/u.test(word) ? 0 : (wordRanksIn(language).get(word) ?? everyday);
}

/** The words of a question that mean something in the vocabulary, and not only that something is asked. */
export function coveredWords(
  recognised: Analysis['recognised'],
  words: readonly string[],
): ReadonlySet<string> {
  return new Set(
    recognised
      .filter(({ meanings }) => meanings.some((meaning) => !meaning.startsWith('question:')))
      .flatMap(({ start, length }) => words.slice(start, start + length)),
  );
}

/** The expressions of a question that are neither in the vocabulary nor in any text of the story; the shortest first. */
export function newExpressions(
  question: string,
  { expanded, recognised }: Analysis,
  language: Language,
  seen: SeenBefore,
): readonly Expression[] {
  const covered = coveredWords(recognised, expanded);
  const ranks = wordRanksIn(language);
  const found: Expression[] = [];
  for (let size = 1; size <= maxWords; size += 1) {
    for (const { text, words } of runsOf(question, size)) {
      if (words.some((word) => covered.has(word))) continue;
      const isWhole = [words[0], words.at(-1)].every((word) => rankIn(language, word) >= commonest);
      const isRare = words.some((word) => rankIn(language, word) >= everyday);
      if (isWhole && !seen(words) && !words.some((word) => isSlip(word, ranks, language)))
        found.push({ text, words, isRare, mayName: words.some((word) => !isRealWord(word)) });
    }
  }
  return found;
}
