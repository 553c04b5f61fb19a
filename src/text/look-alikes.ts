/** Cyrillic and Greek letters in upper and lower case, and the Latin letters that they look like. */
const alphabets = [
  ['АВЕКМНОРСТУХЅІЈԀҺԚԜ', 'ABEKMHOPCTYXSIJDHQW'],
  ['аекорсухѕіјԁһԛԝ', 'aekopcyxsijdhqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αικνορυχ', 'aikvopux'],
] as const;
const lookAlikes = new Map(
  alphabets.flatMap(([others, latin]) =>
    Array.from(others, (letter, index) => [letter, latin.charAt(index)] as const),
  ),
);

const otherScripts = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const mixedWord = /[\p{L}\p{M}\p{N}]*[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}\p{N}]*/gu;
const latinOrDigit = /[\p{Script=Latin}\p{N}]/u;

/**
 * A text in which Cyrillic and Greek letters that look like Latin ones are these, in words that also have Latin letters or
 * digits: "Nvіdіa", "Н20". Whole words of another script stay as they are.
 */
export function latinised(text: string): string {
  if (!otherScripts.test(text)) return text;
  return text.replace(mixedWord, (word) =>
    latinOrDigit.test(word) ? Array.from(word, (letter) => lookAlikes.get(letter) ?? letter).join('') : word,
  );
}
