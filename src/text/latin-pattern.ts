/** Letters of English and French, and of the names that other languages lend them. */
const letters = 'A-Za-zÀ-ÖØ-öø-ɏ';

/**
 * A regular expression in which `\p{L}` is a letter of Latin script and `\p{N}` a digit. With the letters of every script, one
 * that ignores case takes a millisecond to compile, and there are hundreds.
 *
 * @param source The source of a regular expression.
 */
export function latinPattern(source: string, flags = 'iu'): RegExp {
  const inLatin = source.replace(/\[[^\]]*\]|\\p\{[LN]\}/gu, (part) => {
    const ranges = part.replaceAll(String.raw`\p{L}`, letters).replaceAll(String.raw`\p{N}`, '0-9');
    return part.startsWith('[') ? ranges : `[${ranges}]`;
  });
  return new RegExp(inLatin, flags);
}

/** A regular expression for words in any case that stand alone. */
export function wholeWords(...words: readonly string[]): RegExp {
  return latinPattern(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`);
}
