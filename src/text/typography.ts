import type { Language } from './language.ts';

const narrowSpace = '\u202F';
const noBreakSpace = '\u00A0';
/** A regular expression for one space, of ordinary or no-break width. */
export const anySpace = String.raw`[ \u00A0\u202F]`;
const address = /(https?:\/\/\S+)/;

/** Replacements that turn typed French into typeset French. */
const frenchRules: readonly (readonly [RegExp, string])[] = [
  [/\.\.\./g, '…'],
  [new RegExp(`${anySpace}+(?=[;!?%»])`, 'gu'), narrowSpace],
  [/(?<=[\p{L}\p{N})\]’"…»])(?=[;!?](?:[\s!?»)\]"]|$))/gu, narrowSpace],
  [/(?<=\p{N})(?=%)/gu, narrowSpace],
  [new RegExp(`«${anySpace}*`, 'gu'), `«${narrowSpace}`],
  [new RegExp(`${anySpace}*»`, 'gu'), `${narrowSpace}»`],
  [new RegExp(`${anySpace}+(?=:)`, 'gu'), noBreakSpace],
  [
    new RegExp(String.raw`(?<=(?<!\d)\d{1,3}(?:${anySpace}\d{3})*)${anySpace}(?=\d{3}(?!\d))`, 'gu'),
    narrowSpace,
  ],
];

/**
 * Typesets a text: typographic apostrophes, and in French narrow spaces before `; ! ? %`, inside « » and between groups of
 * digits, a no-break space before a colon and one character for an ellipsis. Leaves addresses and typeset text unchanged.
 */
export function typeset(text: string, language: Language): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : typesetWords(part, language)))
    .join('');
}

function typesetWords(text: string, language: Language): string {
  const printed = text.replaceAll("'", '’');
  if (language !== 'fr') return printed;
  return frenchRules.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    printed,
  );
}
