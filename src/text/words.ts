import { foldLetters } from './fold.ts';

/** Characters that are read as others: the modifier letter ʼ as an apostrophe, signs as words. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/ʼ/gu, "'"],
  [/%/gu, ' percent '],
  [/\$/gu, ' dollars '],
];

/** Names of models are typed "T-9" as often as "T9". */
const hyphenatedModel = /\b(\p{L}{1,2})-(\p{N}+)\b/gu;

/**
 * The words of a question or phrasing as the matcher compares them: folded, with compatibility characters resolved
 * ("Ｔ９" gives "t9"). "T-9" gives "t9" too, "l'action" gives "l" and "action", "%" gives "percent".
 *
 * @returns the words in order, without punctuation; empty for a text without letters or digits.
 */
export function toWords(text: string): readonly string[] {
  let folded = foldLetters(text.normalize('NFKC'));
  for (const [pattern, replacement] of replacements) folded = folded.replace(pattern, replacement);
  return folded.replace(hyphenatedModel, '$1$2').match(/[\p{L}\p{N}]+/gu) ?? [];
}
