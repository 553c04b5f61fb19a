import { wishes, withoutAnonymity } from './anonymity.ts';
import { foldWords } from './fold.ts';
import type { Language } from './language.ts';
import { latinPattern } from './latin-pattern.ts';

/** What somebody without a name says. */
export interface UnnamedWord {
  /** Who says it, as written. */
  readonly written: string;
  /** What they say, without who says it. */
  readonly content: string;
}

interface Patterns {
  /** Whoever is not named. */
  readonly who: RegExp;
  /** The same after "according to", up to the comma or the end. */
  readonly accordingTo: RegExp;
  /** Words between the source and what it says. */
  readonly says: RegExp;
  /** Where one thing that somebody says ends and the next one begins. */
  readonly alsoThat: RegExp;
  /** The same source, at the beginning of a sentence that goes on with what it says. */
  readonly goesOn: RegExp;
}

const someone = {
  en: String.raw`(?:persons?|people|someone|somebody|those|officials?|employees?|workers?|insiders?|members? of (?:the )?staff|aides?|executives?|managers?|colleagues?|diplomats?|officers?|witness(?:es)?|councillors?|engineers?|nurses?|doctors?)`,
  fr: String.raw`(?:personnes?|quelqu['’]un|responsables?|salariée?s?|employée?s?|agents?|technicien(?:ne)?s?|proches?|témoins?|collègues?|élue?s?|cadres?|fonctionnaires?|diplomates?)`,
};

const unnamed: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`^(?:an?|one|two|three|four|several|some)\s|\b(?:sources?|unnamed|anonymous|who|${someone.en})\b`,
  ),
  fr: latinPattern(
    String.raw`^(?:une?|deux|trois|plusieurs|quelques)\s|(?<!\p{L})(?:sources?|anonymes?|qui|${someone.fr})(?!\p{L})`,
  ),
};

/** Whether the subject of a sentence may be somebody without a name: "the employee", "two of them". */
export function mayBeUnnamed(subject: string, language: Language): boolean {
  return unnamed[language].test(subject.trim());
}

const patterns: Readonly<Record<Language, Patterns>> = {
  en: {
    who: latinPattern(
      [
        String.raw`\b(?:an?|one|two|three|four|several|some) (?:\p{L}+ ){0,3}\p{L}+,? (?:(?:who|both|all) )?(?:${wishes.en})`,
        String.raw`\b(?:somebody|someone|(?:an?|one|two|three|four|several|some)(?: \p{L}+){1,3})(?: who [^,.;:]{1,60}?)?,? (?:and |but )?(?:who )?(?:${wishes.en})`,
        String.raw`\bsources? (?:close|familiar|near|inside|within|at|in|with|who|briefed|says?|said|told)\b`,
        String.raw`\b${someone.en} (?:familiar with|close to|with (?:direct )?knowledge|briefed on|who (?:knows?|saw|heard)|in the know)\b`,
        String.raw`\b(?:unnamed|anonymous(?:ly)?|anonymity|not to be (?:named|identified)|(?:their|his|her) names? (?:printed|used|given|published|withheld))\b`,
        String.raw`\b(?:an?|one|two|three|four|several|some) (?:former |senior |current |\p{L}+ ){0,2}${someone.en}(?: (?:at|of|from|in) [^,]{1,40})?(?:, [^,]{1,60},)? (?:says?|said|told|claims?|claimed)\b`,
        String.raw`\baccording to (?:an?|one|two|three|four|several|some) (?:former |senior |current |\p{L}+ ){0,2}${someone.en}(?!['’\p{L}])`,
        String.raw`,? (?:says?|said) (?:an?|one|two|three|four|several|some) (?:former |senior |current |\p{L}+ ){0,2}${someone.en}`,
      ].join('|'),
    ),
    accordingTo: latinPattern(
      String.raw`,?\s?\b(?:according to|by) (?:an?|one|two|three|four|several|some|unnamed|anonymous|somebody|someone|people|sources?)\b[^,.;]*(?:,|(?=[.;])|$)`,
    ),
    says: latinPattern(
      String.raw`\b(?:says?|said|told|claims?|claimed|adds?|added|believes?|reports?|reported)(?: that)?\s`,
    ),
    alsoThat: /,?\s(?:and|but|or)(?: also)? that\s/iu,
    goesOn: latinPattern(
      String.raw`^(?:the (?:same )?(?:\p{L}+ )?(?<noun>\p{L}+)|s?he|they|both) (?:also )?(?:says?|said|adds?|added|claims?|claimed)(?: that)?\s`,
    ),
  },
  fr: {
    who: latinPattern(
      [
        String.raw`(?<!\p{L})(?:une?|deux|trois|plusieurs|quelques|certaine?s) (?:(?!qui )[\p{L}'’]+ ){0,4}[\p{L}'’]+,? (?:qui )?(?:${wishes.fr})`,
        String.raw`(?<!\p{L})(?:quelqu['’]un|(?:une?|deux|trois|plusieurs|quelques)(?: [\p{L}'’]+){1,3})(?: qui [^,.;:]{1,60}?)?,? (?:et |mais )?(?:qui )?(?:${wishes.fr})`,
        String.raw`(?<!\p{L})sources? (?:proches?|au fait|internes?|bien informées?|au sein|qui|anonymes?|concordantes?|policières?|judiciaires?|syndicales?|dit|disent|affirm\p{L}+|f[ao]\p{L}+)(?!\p{L})`,
        String.raw`(?<!\p{L})${someone.fr} (?:(?:\p{L}+ )?au (?:fait|courant)|proches? d\p{L}+|qui (?:connaît|connaissent|ont? (?:vu|entendu))|informées?|anonymes?)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:selon|d['’]après) (?:une?|deux|trois|plusieurs|quelques) (?:anciens? |anciennes? |\p{L}+ )?${someone.fr}(?!\p{L})`,
        String.raw`(?<!\p{L})(?:une?|deux|trois|plusieurs|quelques|certaine?s) (?:anciens? |anciennes? |\p{L}+ )?${someone.fr}(?: (?:du|de|des) [^,]{1,30})?(?:, [^,]{1,60},)? (?:dit|disent|affirm(?:e|ent)|assur(?:e|ent)|racont(?:e|ent))(?!\p{L})`,
        String.raw`(?<!\p{L})(?:sans (?:nom|donner (?:son|leur) nom)|anonymat|anonymes?|anonymement|non nommée?s?|souhait\p{L}+ (?:garder|conserver|rester) [^,]{0,20}anonym\p{L}+|ne (?:veut|veulent|souhait\p{L}+) pas (?:donner (?:son|leur) nom|être nommée?s?|être citée?s?))(?!\p{L})`,
      ].join('|'),
    ),
    accordingTo: latinPattern(
      String.raw`,?\s?(?<!\p{L})(?:selon|d['’]après|de l['’]aveu d['’e]\s?) ?(?:une?|deux|trois|plusieurs|des|quelqu['’]un|sources?)(?!\p{L})[^,.;]*(?:,|(?=[.;])|$)`,
    ),
    says: latinPattern(
      String.raw`(?<!\p{L})(?:dit|disent|affirm(?:e|ent|é)|assur(?:e|ent|é)|racont(?:e|ent|é)|indiqu(?:e|ent|é)|fait remonter|font remonter|confi(?:e|ent|é)|déclar(?:e|ent|é)|expliqu(?:e|ent|é))(?: que | qu['’]| |,)`,
    ),
    alsoThat: /,?\s(?:et|mais|ou)(?: aussi)? (?:que\s|qu['’])/iu,
    goesOn: latinPattern(
      String.raw`^(?:(?:l['’]|le |la |les |ce(?:tte)? )(?<noun>\p{L}+)|ils?|elles?) (?:a |ont )?(?:aussi |également )?(?:dit|disent|ajout\p{L}+|affirm\p{L}+|précis\p{L}+|assur\p{L}+)(?: aussi| également)?(?: que | qu['’]|\s)`,
    ),
  },
};

/**
 * What sentences have from somebody they do not name, each thing that is said by itself: of "a person familiar with the matter said the
 * port would close, and that the crane was sold" both, and what "the person also said" in the next sentence.
 *
 * @returns A list per sentence, empty for one that states something itself.
 */
export function unnamedWordsIn(
  sentences: readonly string[],
  language: Language,
): readonly (readonly UnnamedWord[])[] {
  let last: UnnamedWord | undefined;
  return sentences.map((sentence) => {
    const word = unnamedWordIn(sentence, language) ?? (last && wentOn(sentence, last, language));
    last = word;
    return word === undefined ? [] : saidApart(word, language);
  });
}

/** What a sentence goes on with of somebody in the one before it: "the employee also said". */
function wentOn(sentence: string, last: UnnamedWord, language: Language): UnnamedWord | undefined {
  const found = patterns[language].goesOn.exec(sentence);
  if (found === null) return undefined;
  const noun = found.groups?.['noun'];
  if (noun !== undefined && !foldWords(last.written).split(' ').includes(foldWords(noun))) return undefined;
  return { written: last.written, content: sentence.slice(found[0].length) };
}

/** The things that somebody says, and all of them together. */
function saidApart(word: UnnamedWord, language: Language): readonly UnnamedWord[] {
  const parts = word.content
    .split(patterns[language].alsoThat)
    .flatMap((part, index) => (index === 0 ? part.split(/[,;]\s+(?:and|but|while|et|mais)\s/u) : part));
  return [
    word,
    ...(parts.length < 2 ? [] : parts.filter((part) => part.split(/\s+/u).length >= fewestApart)),
  ].map((each) => (typeof each === 'string' ? { written: word.written, content: each } : each));
}

function unnamedWordIn(sentence: string, language: Language): UnnamedWord | undefined {
  const { who, accordingTo, says } = patterns[language];
  const found = who.exec(sentence);
  const according = accordingTo.exec(sentence);
  // "By two votes" names no source, and "an official, Ann Lee, said" names one.
  if (found === null || namedAfter.test(sentence.slice(found.index))) return undefined;
  const written = found[0].replace(besideWho, '');
  if (according !== null && according.index <= found.index) {
    const content =
      sentence.slice(0, according.index) + ' ' + sentence.slice(according.index + according[0].length);
    return { written, content: withoutAnonymity(content, language) };
  }
  const after = sentence.slice(found.index);
  const verb = says.exec(after);
  const rest = verb === null ? '' : after.slice(verb.index + verb[0].length);
  // "The valve stood open, says a former employee."
  const isBefore = rest.split(/\s+/u).length < fewestWords || /^,?\s?(?:says?|said)/iu.test(found[0]);
  const said = isBefore ? sentence.slice(0, Math.max(0, sentence.lastIndexOf(',', found.index + 1))) : rest;
  const content = withoutAnonymity(` ${said}`, language).trim();
  return content === '' ? undefined : { written, content };
}

/** What a pattern matches around the words for a speaker. */
const besideWho =
  /^,?\s?(?:(?:according to|says?|said|selon|d['’]après)\s)?|,?\s?(?:says?|said|told|claims?|claimed|dit|disent|affirm(?:e|ent)|assur(?:e|ent)|racont(?:e|ent))?$/giu;

/** A name right after who says it. */
const namedAfter =
  /^[^.;]{3,60}?,\s(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s){1,2}\p{Lu}\p{Ll}+\s?(?:,|and |et |said|says|$)/u;

/** What somebody says has so many words. */
const fewestWords = 3;
/** One of several things has so many, to be held against a text by itself. */
const fewestApart = 5;
