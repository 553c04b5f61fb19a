/** A text without disguises, to search in, and where each of its characters is in the text itself. */
export interface PlainForm {
  readonly text: string;
  /** The span of the text itself behind a span of this form; offsets in UTF-16 code units. */
  spanOf(start: number, end: number): readonly [number, number];
}

/** Invisible characters, which only keep a search from finding what people read. */
const invisible = /[\p{Cf}\p{Variation_Selector}\u034F]/u;
const digit = /\p{Nd}/u;
/** Plain already, as most characters are. */
const ascii = /^[\0-\x7F]$/u;

/** The plain form of a text: without invisible characters, with full-width and other variants as ASCII, and one kind of digits. */
export function plainForm(text: string): PlainForm {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const shown = ascii.test(character) ? character : plainCharacter(character);
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(offset);
      ends.push(end);
    }
    plain += shown;
    offset = end;
  }
  return {
    text: plain,
    spanOf: (start, end) => [starts[start] ?? 0, ends[end - 1] ?? text.length],
  };
}

function plainCharacter(character: string): string {
  if (invisible.test(character)) return '';
  // The sign for what was removed is not three full stops.
  if (character === '…') return character;
  if (character === '。' || character === '｡') return '.';
  const plain = character.normalize('NFKC');
  if (plain.length > 2 || !digit.test(plain) || /^[0-9]+$/u.test(plain)) return plain;
  // Of all other scripts, the digits begin at a code point that ends in 0 or 6.
  const place = (plain.codePointAt(0) ?? 0) % 16;
  return String(place < 10 ? place : place - 6);
}
