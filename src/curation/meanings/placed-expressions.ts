import type { Language } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { commonest, everyday, maxWords, rankIn, runsOf } from './expressions.ts';
import { roleAt, type WordRole } from './word-roles.ts';

/** A word or a few words of a question, and how they stand in it. */
export interface PlacedExpression {
  readonly text: string;
  readonly words: readonly string[];
  /** Whether it has nothing but very common words. */
  readonly isCommon: boolean;
  /** Whether one of the most common words, "the" or "up", begins or ends it; only the thesaurus has such expressions. */
  readonly endsCommonly: boolean;
  /** The role of a single word. */
  readonly role: WordRole | undefined;
  /** The word before it; empty at the beginning. */
  readonly lead: string;
}

const veryCommon = everyday / 2;

/** All expressions of a question, the longest first. */
export function placedExpressions(question: string, language: Language): readonly PlacedExpression[] {
  const rankOf = (word: string | undefined): number => rankIn(language, word);
  const all = toWords(question);
  const found: PlacedExpression[] = [];
  for (let size = maxWords; size >= 1; size -= 1) {
    for (const { text, words, start } of runsOf(question, size)) {
      // The place of the first word; the same word may stand elsewhere as something else.
      const at = toWords(question.slice(0, start)).length;
      found.push({
        text,
        words,
        isCommon: words.every((word) => rankOf(word) < veryCommon),
        endsCommonly: [words[0], words.at(-1)].some((word) => rankOf(word) < commonest),
        role: size === 1 ? roleAt(all, at, language) : undefined,
        lead: all[at - 1] ?? '',
      });
    }
  }
  return found;
}
