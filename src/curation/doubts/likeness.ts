import { rememberLatest } from '../../remember-latest.ts';
import { foldWords } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import type { Language } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { stemIn } from '../../text/stems.ts';

/** About as many texts as a long story has. */
const mostTexts = 4_000;

/**
 * The same reader of texts, which keeps what it read of the latest ones: many answers cite the same paragraphs, and an edit leaves
 * most texts of a story as they are.
 */
export function rememberReading<Read>(
  read: (text: string, language: Language) => Read,
): (text: string, language: Language) => Read {
  const reader = (language: Language) =>
    rememberLatest((text) => ({ read: read(text, language) }), mostTexts);
  const known = { en: reader('en'), fr: reader('fr') };
  return (text, language) => known[language](text).read;
}

/** The parts of a text that state one thing each: its sentences, cut at semicolons and colons. */
export const statementsIn = rememberLatest((text): readonly string[] => {
  return sentencesOf(text).flatMap((sentence) => sentence.split(/(?<=[;:])\s+/u));
}, mostTexts);

/** The stems of the longer words and of the numbers in a text. */
export const stemsOf = rememberReading((text, language): ReadonlySet<string> => {
  return new Set(
    foldWords(text)
      .split(' ')
      .filter((word) => word.length > 3 || /\d/u.test(word))
      .map((word) => stemIn(language, word)),
  );
});

/** Verbs that only carry another one, and pronouns that are no function words yet, folded. */
const carrying: ReadonlySet<string> = new Set(
  'being having himself herself itself themselves avoir etre etait etaient ayant etant ait aient soit soient celle celui ceux'.split(
    ' ',
  ),
);
/** A verb of its own in "made an offer": « fait une offre ». */
const doing: ReadonlySet<string> = new Set(['fait', 'faire']);

/** The stems of the words and numbers in a text that say what it is about, short ones too. */
export const contentStems = rememberReading((text, language): ReadonlySet<string> => {
  return new Set(
    foldWords(text)
      .split(' ')
      .filter((word) => /\d/u.test(word) || (word.length > 2 && isTelling(word)))
      .map((word) => stemIn(language, word)),
  );
});

function isTelling(word: string): boolean {
  return doing.has(word) || !(isFunctionWord(word) || carrying.has(word));
}

/** So long a stem tells that a longer one is of the same word: « fermer », « fermeture ». */
const shortestRoot = 4;
/** How much of a longer and of a shorter content has to be told. */
const mostOf = { few: 0.7, many: 0.6 };
const few = 4;
const fewestStems = 2;

/** Whether a text with these stems tells what has that content. */
export function tells(stems: ReadonlySet<string>, content: ReadonlySet<string>): boolean {
  if (content.size < fewestStems) return false;
  const told = [...content].filter((stem) => isAmong(stem, stems));
  return told.length >= (content.size > few ? mostOf.many : mostOf.few) * content.size;
}

/** Whether a text with these stems tells the first thing that another one says: its verb or its object. */
export function tellsHead(stems: ReadonlySet<string>, head: string, language: Language): boolean {
  const [first] = contentStems(head, language);
  return first === undefined || isAmong(first, stems);
}

function isAmong(stem: string, stems: ReadonlySet<string>): boolean {
  return stems.has(stem) || [...stems].some((other) => isOfRoot(stem, other));
}

function isOfRoot(one: string, other: string): boolean {
  if (/\d/u.test(one + other)) return false;
  return (
    Math.min(one.length, other.length) >= shortestRoot && (one.startsWith(other) || other.startsWith(one))
  );
}

/** Parts of verbs that deny something by themselves: "switched off", "closed". */
const verbParts: ReadonlySet<string> = new Set(['off', 'out', 'down', 'up']);

/** A text without the words of another, for what it says besides. */
export function withoutWordsOf(text: string, other: string, language: Language): string {
  const stems = contentStems(other, language);
  const parts = new Set(
    foldWords(other)
      .split(' ')
      .filter((word) => verbParts.has(word)),
  );
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const folded = foldWords(word);
    return parts.has(folded) || isAmong(stemIn(language, folded), stems) ? '-' : word;
  });
}

/** How much of one text is in the other, from 0 to 1. */
export function shareIn(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return stems.size === 0 ? 0 : [...stems].filter((stem) => others.has(stem)).length / stems.size;
}

/** Whether two statements are about the same thing: half of one is in the other. */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= 3 && shared >= 0.5 * Math.min(one.size, other.size);
}
