/** What symbols say, in words that the matcher knows; it reads both languages. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/\u{1F4C9}+/gu, ' how far did shares fall '],
  [/[\u{1F4C8}\u{1F680}]+/gu, ' did shares rise '],
  [/\u{1F1E8}\u{1F1F3}/gu, ' China '],
  [/\u{1F1FA}\u{1F1F8}/gu, ' United States '],
  [/[\u{1F4B0}\u{1F4B8}\u{1F911}\u{1F4B5}]+/gu, ' money '],
  [/[\u{1F6AB}\u26D4]+/gu, ' banned '],
  [/[\u{1F4C5}\u{1F4C6}\u{1F5D3}\u23F0]+/gu, ' when '],
  [/\$(?=\p{L})/gu, ''],
  [/^\s*[-–−](\d{1,2})\s*$/u, ' $1% '],
  [/\btl\s?;?\s?dr\b/giu, ' summary '],
  [/(?<=[$€£]\s?\d[\d.,]{0,6}\s?)(?:tn?|trn)\b/giu, ' trillion '],
  [/(?<=[$€£]\s?\d[\d.,]{0,6}\s?)bn?\b/giu, ' billion '],
];
/** What all of these have: a character that is not plain, a sum of money, or the letters of "tl;dr". */
const any = /[^\0-\x7F]|tl|[$€£]|^\s*-\d/iu;
const others = /[\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F\u200D]+/gu;

/** A message with its symbols written out: a name and 📉 asks how far it fell; a smile asks nothing. */
export function writeOutSymbols(text: string): string {
  const written = any.test(text)
    ? meanings.reduce((rest, [symbol, words]) => rest.replace(symbol, words), text).replace(others, ' ')
    : text;
  return written.replaceAll(/\s+/gu, ' ').trim();
}
