/** A text on one line, without the characters that drive a terminal or turn the direction of text. */
export function printable(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
}

/** A value as JSON on one line, in which the same characters are escaped; JSON itself escapes only some of them. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
