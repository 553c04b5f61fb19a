const letterRepairs: readonly (readonly [RegExp, string])[] = [
  [/œ/gu, 'oe'],
  [/æ/gu, 'ae'],
  [/ß/gu, 'ss'],
  [/[’‘‛`´ʼ＇]/gu, "'"],
];

/** Chip-like names are typed "T-9" as often as "T9". */
const hyphenatedModel = /\b(\p{L}{1,2})-(\p{N}+)\b/gu;

/**
 * Folds a text so that two spellings of the same words compare equal: lower case, no accents, plain
 * apostrophes, compatibility characters resolved.
 */
export function fold(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  for (const [pattern, replacement] of letterRepairs) folded = folded.replace(pattern, replacement);
  return folded;
}

/** Signs that are read as words. */
const spokenSigns: readonly (readonly [RegExp, string])[] = [
  [/%/gu, ' percent '],
  [/\$/gu, ' dollars '],
];

/**
 * Splits a text into folded words of letters and digits; "T-9" gives "t9", "l'action" gives "l" and
 * "action", "%" gives "percent".
 *
 * @returns the words in order, without punctuation; empty for a text without letters or digits.
 */
export function toWords(text: string): readonly string[] {
  let spoken = fold(text);
  for (const [sign, word] of spokenSigns) spoken = spoken.replace(sign, word);
  return spoken.replace(hyphenatedModel, '$1$2').match(/[\p{L}\p{N}]+/gu) ?? [];
}
