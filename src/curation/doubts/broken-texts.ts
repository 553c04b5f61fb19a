import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { placedTexts } from './texts.ts';

/** Texts that are whole sentences. */
const sentences: ReadonlySet<string> = new Set([
  'answer',
  'digest',
  'text',
  'statement',
  'notice',
  'correction',
  'update',
]);

/** Words that may stand twice in a row. */
const mayBeDoubled: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['had', 'that', 'is', 'very', 'no', 'so', 'many']),
  fr: new Set(['nous', 'vous', 'en', 'très', 'non', 'si', 'peu']),
};

const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
] as const;

/** Texts that were damaged while somebody edited them: cut short, with a word twice, or with a bracket or quotation mark that is not closed. */
export function brokenTexts(manuscript: Manuscript): readonly Problem[] {
  return placedTexts(manuscript).flatMap(({ label, item, path, language, text }) => {
    const faults = [
      ...(sentences.has(label) && !/[.!?…][”»"’)\]\s]*$/u.test(text)
        ? [
            {
              written: text.slice(-20),
              message: `the ${label} does not end with a full stop: has its end been lost?`,
            },
          ]
        : []),
      ...doubledWords(text, language).map((word) => ({
        written: word,
        message: `"${word}" stands twice in the ${label}: remove one`,
      })),
      ...brackets
        .filter(([opening, closing]) => countOf(text, opening) !== countOf(text, closing))
        .map(([opening, closing]) => ({
          written: opening,
          message: `the ${label} opens ${opening} and closes ${closing} not equally often: close what is open`,
        })),
    ];
    return faults.map(({ written, message }) => ({ ...manuscript.place(item, path, written), message }));
  });
}

/** The same word twice. */
const doubledWord = latinPattern(String.raw`(?<![\p{L}\p{N}’'-])(\p{L}+)\s\1(?![\p{L}\p{N}’'-])`, 'giu');

function doubledWords(text: string, language: Language): readonly string[] {
  return [...text.matchAll(doubledWord)]
    .filter(([, word = '']) => !mayBeDoubled[language].has(word.toLowerCase()))
    .map(([found]) => found);
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
