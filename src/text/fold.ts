const plain = /^[\0-\x7F]*$/u;

/** Whether a text is pure ASCII: without accents, ligatures, invisible characters and letters that look like others. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** A text in lower case, without accents and with ligatures written out; spaces and punctuation stay. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain, and the rest changes nothing in them.
  if (isPlain(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The folded words of a text with single spaces between them: "L'Œuvre, déjà !" gives "l oeuvre deja". */
export function foldWords(text: string): string {
  const folded = foldLetters(text);
  // The same of a plain text, in half the time.
  const between = isPlain(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return folded.replace(between, ' ').trim();
}

/** Equal for two texts that differ in case, accents, punctuation and spaces alone; empty without letters and digits. */
export function sameTextKey(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}
