/** A text without case, accents and punctuation: its words with single spaces between them. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text without case, accents, punctuation and spaces: what is left decides whether two texts are the same. */
export function fold(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}
