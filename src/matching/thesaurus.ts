import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import { languages, type Language, type Localized } from '../text/language.ts';
import { listLines } from '../text/list-lines.ts';
import { wordRanksIn } from '../text/word-frequency.ts';
import { toWords } from '../text/words.ts';
import { createRecogniser, phrase, type Phrase, type Recogniser } from './concepts.ts';

/** An everyday meaning: words and short phrases of both languages that stand for the same in a question about the news. */
export type Meaning = Localized<readonly string[]>;

const folder = new URL('src/matching/thesaurus/', packageRoot);

/** The files of the thesaurus, one per field, in the order of their names. */
export const thesaurusFiles: readonly URL[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => new URL(name, folder));

/** A word with this mark stands in another line too, because it has two everyday meanings. */
const ambiguousMark = '*';

/**
 * The meanings in the text of a file: `refund, money back | remboursement, rembourser` on each line that is not empty and
 * does not begin with `#`.
 */
export function meaningsIn(text: string): readonly Meaning[] {
  return listLines(text).map((line) => {
    const [english = '', french = ''] = line.split('|');
    return { en: expressionsIn(english), fr: expressionsIn(french) };
  });
}

function expressionsIn(side: string): readonly string[] {
  return side
    .split(',')
    .map((expression) => expression.replaceAll(ambiguousMark, '').trim())
    .filter((expression) => expression !== '');
}

/** A reflexive verb is asked for in many forms, so that its pronoun does not count. */
const reflexive = /^(?:se |s['’])/u;

let meanings: readonly Meaning[] | undefined;

/** All meanings. Read once per process, at the first use. */
export function thesaurusMeanings(): readonly Meaning[] {
  return (meanings ??= thesaurusFiles.flatMap((file) => meaningsIn(readFileSync(file, 'utf8'))));
}

let phrases: readonly Phrase[] | undefined;

/** The expressions of all meanings, for a recogniser; `everyday:refund` is the meaning whose first expression is "refund". */
export function thesaurusPhrases(): readonly Phrase[] {
  return (phrases ??= thesaurusMeanings().flatMap(({ en, fr }) => {
    const meaning = `everyday:${en[0] ?? fr[0] ?? ''}`;
    return [
      ...en.map((text) => phrase(text, 'en', meaning)),
      ...fr.map((text) => phrase(text.replace(reflexive, ''), 'fr', meaning)),
    ].filter(({ words }) => words.length > 0);
  }));
}

/** Words up to this rank have no everyday meaning but as they are written. */
const plainRank = 200;
/** A word that is this many times rarer in a language than in another is not one of it. */
const rarerBy = 3;

/** The words with which the expressions of each language begin, as written. */
let firstWords: Localized<ReadonlySet<string>> | undefined;

/**
 * Whether a word's stem tells its meaning in that language. The thesaurus has so many words that a stem is often that of
 * quite another one: "does" is no form of "doe", nor "pay" of the French "pays".
 */
function isToldByStem(word: string, language: Language): boolean {
  const rankIn = (each: Language): number => wordRanksIn(each).get(word) ?? Infinity;
  const here = rankIn(language);
  const elsewhere = Math.min(...languages.filter((other) => other !== language).map(rankIn));
  const isPlain = Math.min(here, elsewhere) <= plainRank;
  if (!isPlain && (elsewhere === Infinity || here <= elsewhere * rarerBy)) return true;
  firstWords ??= { en: firstWordsIn('en'), fr: firstWordsIn('fr') };
  return firstWords[language].has(word);
}

function firstWordsIn(language: Language): ReadonlySet<string> {
  return new Set(
    thesaurusMeanings().flatMap((meaning) =>
      meaning[language].flatMap((text) => toWords(text.replace(reflexive, '')).slice(0, 1)),
    ),
  );
}

/** Creates the recogniser of some everyday meanings, such as those that a story's texts have. */
export function createEverydayRecogniser(everyday: readonly Phrase[]): Recogniser {
  return createRecogniser(everyday, isToldByStem);
}

let wholeRecogniser: Recogniser | undefined;

/** The recogniser of all everyday meanings. Created once per process, at the first use. */
export function everydayRecogniser(): Recogniser {
  return (wholeRecogniser ??= createEverydayRecogniser(thesaurusPhrases()));
}
