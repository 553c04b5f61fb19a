import { rememberLatest } from '../remember-latest.ts';
import { languages, type Language } from './language.ts';
import { rememberWords } from '../word-memory.ts';
import { wordRanksIn } from './word-frequency.ts';
import { toWords } from './words.ts';

/** Added to each rank, so that the most common words do not decide alone; words outside the lists count as the last. */
const softening = 40;
const lastRank = 10_000;
/** How much more likely one language has to be, as a logarithm, and how many words have to tell. */
const margin = 5;
/** The same where no word speaks for the other language. */
const marginAlone = 4;
const fewestWords = 2;
/** From this much on, a text leans to a language. */
const leaning = 2;
/** From this much on, a word tells something about the language. */
const telling = 0.7;

/** Letters that French words have and English ones do not. */
const frenchLetters = /[àâçèéêëîïôùûœ]/iu;
/** How much a word with such a letter speaks for French at least. */
const byLetters = -2.5;

/** Short forms of a chat that no list of words has. */
const chatWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'whats whos wheres whens hows thats didnt doesnt isnt wasnt dont gonna wanna pls thx abt u ur r tho idk ngl tbh imo smh ikr sus bruh bro ty tysm fam'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'pk pq pkoi koi ki kand qd kel cb stp svp cest ya jsp bcp pr avk jpp bonjour bonsoir salut merci bjr slt bsr coucou cc mdr ptdr wesh wsh cimer tkt jsuis chui keske kesta ct mtn'.split(
      ' ',
    ),
  ),
};

/** Words that ask, and that the other language does not have. */
const asking = new Set(
  'who whos what whats when where why how which qui quoi koi quand pourquoi pk combien quelle quels'.split(
    ' ',
  ),
);

/** What both languages write in a chat. */
const sharedChatWords = new Set('ok okay lol lmao xd omg wtf tldr haha hm hmm cool'.split(' '));

/**
 * The language that a question is written in, when that is sure: by how common its words are in each, without names and
 * figures. Undefined for a short question, and for one of words that both languages have.
 *
 * @param isName Whether a folded word is part of a name, which says nothing about the language.
 */
export function sureLanguage(text: string, isName: (word: string) => boolean): Language | undefined {
  const { sum, tellingWords, isOneSided } = weigh(text, isName);
  // "Who's Calloway" has one word that is no name.
  if (tellingWords === 1 && sayHow(text)) return sum > 0 ? 'en' : 'fr';
  if (tellingWords < fewestWords || Math.abs(sum) < (isOneSided ? marginAlone : margin)) return undefined;
  return sum > 0 ? 'en' : 'fr';
}

/** Whether a text of several words asks with a word that only one language has. */
function sayHow(text: string): boolean {
  const words = writtenWords(text);
  return words.length > 1 && words.some((word) => asking.has(word));
}

/** The language that a text leans to, a single telling word being enough; undefined if it hardly leans. */
export function leaningLanguage(text: string, isName: (word: string) => boolean): Language | undefined {
  const { sum } = weigh(text, isName);
  if (Math.abs(sum) < leaning) return undefined;
  return sum > 0 ? 'en' : 'fr';
}

/** The likelier language of a text, where nothing else tells; English if neither is. */
export function likelyLanguage(text: string): Language {
  return weigh(text, () => false).sum < 0 ? 'fr' : 'en';
}

/** Whether a text has words that can tell a language: any but names and figures. */
export function hasTellingWords(text: string, isName: (word: string) => boolean): boolean {
  return writtenWords(text).some((word) => toldBy(word) !== null && !isName(word));
}

/** How much a text's words speak for English, or below 0 for French; how many of them tell, and whether all tell the same. */
function weigh(
  text: string,
  isName: (word: string) => boolean,
): { readonly sum: number; readonly tellingWords: number; readonly isOneSided: boolean } {
  let sum = 0;
  let tellingWords = 0;
  const sides = new Set<number>();
  const accented = accentedWords(text);
  for (const word of writtenWords(text)) {
    const byRank = toldBy(word);
    if (byRank === null || isName(word)) continue;
    const says = accented.has(word) ? Math.min(byRank, byLetters) : byRank;
    if (Math.abs(says) >= telling) {
      tellingWords += 1;
      sides.add(Math.sign(says));
    }
    sum += says;
  }
  return { sum, tellingWords, isOneSided: sides.size === 1 };
}

/** The folded words of a text that have letters of French alone. */
function accentedWords(text: string): ReadonlySet<string> {
  if (!frenchLetters.test(text)) return new Set();
  const written = text.split(/[\s’'-]+/u).filter((each) => frenchLetters.test(each));
  return new Set(written.flatMap(toWords));
}

/** A message is asked for the language that is sure, then whether it tells any, and which it leans to. */
const keptTexts = 4;

/** The words of a text, signs apart: "%" is the same in both languages. */
const writtenWords = rememberLatest(
  (text) => toWords(text.normalize('NFKC').replaceAll(/[%$]/gu, ' ')),
  keptTexts,
);

/** Whether a word has a digit, or is written in a chat of either language. */
function isOfBoth(word: string): boolean {
  return /\p{N}/u.test(word) || sharedChatWords.has(word);
}

/** How much a word speaks for English, or below 0 for French; null if it says nothing. */
const toldBy = rememberWords((word) => (isOfBoth(word) ? null : speaksForEnglish(word)));

let byRank: ReadonlyMap<string, number> | undefined;

/** How much a word speaks for English by how common it is in each language, or below 0 for French; 0 if it is common in neither. */
function speaksForEnglish(word: string): number {
  byRank ??= new Map(
    languages
      .flatMap((language) => [...chatWords[language], ...wordRanksIn(language).keys()])
      .map((each) => [each, Math.log((rankOf(each, 'fr') + softening) / (rankOf(each, 'en') + softening))]),
  );
  return byRank.get(word) ?? 0;
}

function rankOf(word: string, language: Language): number {
  if (chatWords[language].has(word)) return 0;
  return wordRanksIn(language).get(word) ?? lastRank;
}
