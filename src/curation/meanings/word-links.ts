import { addToGroup } from '../../collections.ts';
import { isListed } from '../../matching/real-words.ts';
import { thesaurusMeanings } from '../../matching/thesaurus.ts';
import type { Language } from '../../text/language.ts';
import { stemIn } from '../../text/stems.ts';
import { wordRanksIn } from '../../text/word-frequency.ts';
import { toWords } from '../../text/words.ts';

/** How surely two expressions mean the same: 3 as the thesaurus has them side by side, less for a looser sign, 0 for none. */
export type WordLinker = (words: readonly string[], other: string) => number;

/** How surely two expressions mean the same that the thesaurus has side by side. */
export const sideBySide = 3;
/** "Ward" beside "hospital bed", for "hospital". */
const withinTheOther = 2;
/** "Marched", as "march through" is beside "protest". */
const partOfTheFirst = 1.8;
/** "Beehives" for "hives", "protesters" for "protest". */
const sameRoot = 2;

/** Commoner words are in expressions of every meaning: "way", "time". */
const fewestRank = 300;
/** A word by itself stands for a whole expression only if it is rarer: "take" is not "take to court". */
const rareRank = 1_000;
const shortestRoot = 4;
const longestShared = 6;
const shortestPart = 3;

interface Lines {
  /** The stems of each expression of each meaning. */
  readonly expressions: readonly (readonly (readonly string[])[])[];
  /** The meanings of each whole expression, by its stems. */
  readonly byExpression: ReadonlyMap<string, readonly number[]>;
}

const lines: { [L in Language]?: Lines } = {};

function linesIn(language: Language): Lines {
  const known = lines[language];
  if (known !== undefined) return known;
  const expressions = thesaurusMeanings().map((meaning) =>
    meaning[language].map((text) => toWords(text).map((word) => stemIn(language, word))),
  );
  const byExpression = new Map<string, number[]>();
  for (const [line, each] of expressions.entries())
    for (const stems of each) addToGroup(byExpression, stems.join(' '), line);
  return (lines[language] = { expressions, byExpression });
}

/** Finds signs that words of a question mean the same as a word of the story, in the thesaurus and in how they are built. */
export function createWordLinker(language: Language): WordLinker {
  const { expressions, byExpression } = linesIn(language);
  const ranks = wordRanksIn(language);
  const rankOf = (word: string): number => ranks.get(word) ?? Infinity;
  const stem = (word: string): string => stemIn(language, word);
  const meaningsOf = (stems: readonly string[]): readonly (readonly (readonly string[])[])[] =>
    (byExpression.get(stems.join(' ')) ?? []).map((line) => expressions[line] ?? []);
  return (words, other) => {
    const stems = words.map(stem);
    const otherStem = stem(other);
    const beside = meaningsOf(stems).flat();
    if (beside.some(([only, ...more]) => only === otherStem && more.length === 0)) return sideBySide;
    const [first = ''] = words;
    if (words.length === 1 && haveSameRoot(first, other, stem)) return sameRoot;
    if (rankOf(other) >= fewestRank && beside.some((each) => each.includes(otherStem))) return withinTheOther;
    const isRare = words.length === 1 && rankOf(first) >= rareRank;
    const besideOther = isRare ? meaningsOf([otherStem]).flat() : [];
    return besideOther.some((each) => isChiefWord(stem(first), each, rankOf)) ? partOfTheFirst : 0;
  };
}

function haveSameRoot(word: string, other: string, stem: (word: string) => string): boolean {
  if (other.length < shortestRoot || word.length <= shortestRoot || /\p{N}/u.test(word + other)) return false;
  const [wordStem, otherStem] = [stem(word), stem(other)];
  if (wordStem === otherStem || endsAsPart(word, other) || endsAsPart(wordStem, otherStem)) return true;
  if (word.startsWith(otherStem)) return true;
  // "Residents" and "residential", and not "contract" and "contrast".
  return word.slice(0, longestShared) === other.slice(0, longestShared) && other.startsWith(wordStem);
}

/** Whether a word is another after a word of its own: "beehives" is of "hives", and "price" is not of "rice". */
function endsAsPart(word: string, other: string): boolean {
  const rest = word.length - other.length;
  return rest >= shortestPart && word.endsWith(other) && isListed(word.slice(0, rest));
}

/** Whether the other words of an expression are common ones: "boot" in "get the boot", and not "blowing" in "whistle-blowing". */
function isChiefWord(stem: string, expression: readonly string[], rankOf: (word: string) => number): boolean {
  return (
    expression.length > 1 &&
    expression.includes(stem) &&
    expression.every((each) => each === stem || rankOf(each) < fewestRank)
  );
}
