import { languages, type Language } from '../../text/language.ts';
import { numerals } from '../../text/numerals.ts';
import { toWords } from '../../text/words.ts';

const nouns = new Set('paragraph paragraphe para paragr par p'.split(' '));
const numbered = /^p\d/u;

/** Words that change nothing about which paragraph is asked for. */
const fillers = new Set(
  `a about and article au can ce contient contains could d dans de did dire dis dit dites do does donne donnez du et est give in
   il is it its l la le les lire lis lisez me moi montre montrez n no nous number numero of open ouvre ouvrez peux please
   pourriez pouvez qu que quel quelle quoi quote raconte read s said say says see show stp story svp te tell text texte that
   the there there tu un une us vous what which y written write ecrit`.split(/\s+/u),
);

const spelt = new Map(
  languages.flatMap((language) => numerals(language).map((word, number) => [word, number] as const)),
);

/** The number of the paragraph that a message asks for, if it asks for nothing else: "paragraph 9", « que dit le § 9 ? ». */
export function askedParagraph(text: string): number | undefined {
  const typed = toWords(text.replaceAll(/[§¶]/gu, ' paragraph '));
  if (!typed.some((word) => nouns.has(word) || numbered.test(word))) return undefined;
  const words = typed.flatMap((word) => {
    // "p9", "9th", "9e"
    const [, before = '', number, after = ''] = /^(p?)(\d{1,5})(th|st|nd|rd|e|eme)?$/u.exec(word) ?? [];
    return number === undefined
      ? [word]
      : [before, number, after].filter((part) => part === 'p' || part === number);
  });
  const numbers = words.flatMap((word) => numberIn(word) ?? []);
  const [number] = numbers;
  if (numbers.length !== 1 || !words.some((word) => nouns.has(word))) return undefined;
  const rest = words.filter((word) => !nouns.has(word) && numberIn(word) === undefined);
  return rest.every((word) => fillers.has(word)) ? number : undefined;
}

/** The language whose word for a paragraph a message has: a letter tells, too little for a guess from letters. */
export function languageOfParagraph(text: string): Language | undefined {
  const words = toWords(text);
  if (words.includes('paragraphe')) return 'fr';
  return words.includes('paragraph') ? 'en' : undefined;
}

function numberIn(word: string): number | undefined {
  // « un paragraphe » is any.
  if (word === 'un' || word === 'one') return undefined;
  return /^\d{1,5}$/u.test(word) ? Number(word) : spelt.get(word);
}
