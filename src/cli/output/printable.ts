/** A text on one line, without the characters that drive a terminal or turn the direction of text. */
export function printable(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
}
