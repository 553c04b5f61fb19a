import type { PrivatePart } from './private-part.ts';

/** Numbers that are dialled, and others that name a person's account, card or machine. Sums of money and dates are left. */
export const telephoneNumbers: readonly PrivatePart[] = [
  // With the code of a country.
  {
    pattern: /(?<![\p{L}\p{N}])(?:\+|00)\s?[1-9](?:[\s().\-/]{0,3}\d){7,14}(?!\d)/gu,
    isPrivate: (match) => !isSum(match),
  },
  // Of a country, with a leading 0.
  {
    pattern: /(?<![\p{L}\p{N}.,+\-/])\(?0[1-9]\d{0,4}\)?(?:[\s.\-/]?\d{2,8}){1,5}(?![\p{L}\p{N}])/gu,
    isPrivate: (match) => digitsIn(match) >= 9 && digitsIn(match) <= 12,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.,-])(?:1[\s.-])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])\d{3}[\s.-]\d{4}(?![\p{L}\p{N}])/gu,
  },
  { pattern: /(?<![\p{L}\p{N}.,-])[6-9]\d{2}\s\d{2}\s\d{2}\s\d{2}(?![\p{L}\p{N}])/gu },
  // Digits are looked for first: looking back from each character takes as long as all other patterns together.
  {
    pattern:
      /(?=\d)(?<=(?:tel|tél|phone|téléphone|mobile|whatsapp|call me|text me|my number|mon numéro|appelez-moi)[^\d\n]{0,20})\d(?:[\s().-]{0,2}\d){6,14}(?!\d)/giu,
  },
  // A card and a social security number.
  {
    pattern: /(?<![\p{L}\p{N}.,-])\d{4}(?:[\s-]\d{4}){3}(?![\s-]?\d)/gu,
    isPrivate: (match) => !/^(?:(?:19|20)\d\d\D?)+$/u.test(match),
  },
  { pattern: /(?<![\p{L}\p{N}.,-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}])/gu },
  // The address of a machine.
  { pattern: /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}]|\.\d)/gu },
];

function digitsIn(match: string): number {
  return match.replaceAll(/\D/gu, '').length;
}

/** Whether a number is rounded, in groups of three. */
function isSum(match: string): boolean {
  return /^\+\d{1,3}(?:\s\d{3})*\s000$/u.test(match);
}
