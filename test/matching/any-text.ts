import * as fc from 'fast-check';

/** Any sequence of UTF-16 code units, unpaired surrogates included. */
const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

/** Any text that people or programs may send: ASCII, whole characters of every script, broken ones. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
  anyCodeUnits,
);

/** Hostile texts: as long as Discord allows, or very unusual. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ['6,000 letters without a space', 'x'.repeat(6000)],
  ['6,000 characters of words', 'Larkspur '.repeat(667).slice(0, 6000)],
  [
    '6,000 different short words',
    Array.from({ length: 1500 }, (_, index) => `w${index}`)
      .join(' ')
      .slice(0, 6000),
  ],
  ['an unpaired high surrogate', 'Larkspur \uD83D'],
  ['an unpaired low surrogate', '\uDEA2 Larkspur'],
  ['a flood of combining marks', `L${'\u0301'.repeat(5999)}`],
  ['marks with nothing to combine with', '\u0301\u0327\u20E3'.repeat(2000)],
  ['a character that decomposes into eighteen', '\uFDFA'.repeat(6000)],
  ['right-to-left overrides and joiners', '\u202E\u200D\u200F\uFEFF'.repeat(1500)],
  ['emoji made of many parts', '👩‍👩‍👧‍👦'.repeat(500)],
  ['null characters', '\0'.repeat(6000)],
  ['names of built-in properties', '__proto__ constructor toString hasOwnProperty valueOf'],
];
