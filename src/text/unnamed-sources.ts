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
}

const someone = {
  en: String.raw`(?:persons?|people|someone|somebody|those|officials?|employees?|workers?|insiders?|members? of (?:the )?staff|aides?|executives?|managers?|colleagues?|diplomats?|officers?|witness(?:es)?|councillors?|engineers?|nurses?|doctors?)`,
  fr: String.raw`(?:personnes?|quelqu['’]un|responsables?|salariée?s?|employée?s?|agents?|technicien(?:ne)?s?|proches?|témoins?|collègues?|élue?s?|cadres?|fonctionnaires?|diplomates?)`,
};

const patterns: Readonly<Record<Language, Patterns>> = {
  en: {
    who: latinPattern(
      [
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
  },
  fr: {
    who: latinPattern(
      [
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
  },
};

/** What a sentence has from somebody it does not name: "the port would close" of "a person familiar with the matter said the port would close". */
export function unnamedWordIn(sentence: string, language: Language): UnnamedWord | undefined {
  const { who, accordingTo, says } = patterns[language];
  const found = who.exec(sentence);
  const according = accordingTo.exec(sentence);
  // "By two votes" names no source, and "an official, Ann Lee, said" names one.
  if (found === null || namedAfter.test(sentence.slice(found.index))) return undefined;
  if (according !== null && according.index <= found.index) {
    const content =
      sentence.slice(0, according.index) + ' ' + sentence.slice(according.index + according[0].length);
    return { written: found[0].trim(), content };
  }
  const after = sentence.slice(found.index);
  const verb = says.exec(after);
  const rest = verb === null ? '' : after.slice(verb.index + verb[0].length);
  // "The valve stood open, says a former employee."
  const isBefore = rest.split(/\s+/u).length < fewestWords || /^,?\s?(?:says?|said)/iu.test(found[0]);
  const content = isBefore ? sentence.slice(0, sentence.lastIndexOf(',', found.index + 1)) : rest;
  return content.trim() === '' ? undefined : { written: found[0].replace(/^,\s/u, '').trim(), content };
}

/** A name right after who says it. */
const namedAfter =
  /^[^.;]{3,60}?,\s(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s){1,2}\p{Lu}\p{Ll}+\s?(?:,|and |et |said|says|$)/u;

/** What somebody says has so many words. */
const fewestWords = 3;
