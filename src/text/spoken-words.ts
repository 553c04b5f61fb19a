import { withoutAnonymity } from './anonymity.ts';
import type { Language } from './language.ts';
import { latinPattern } from './latin-pattern.ts';

/** What somebody says, with a name or without. */
export interface SpokenWord {
  /** Who says it, as written: "Ann Lee, the mayor"; "she". */
  readonly who: string;
  /** What shows it: "the mayor said", "according to the mayor". */
  readonly written: string;
  /** What they say, without who says it. */
  readonly content: string;
}

/** Verbs of saying that say what, and are no noun, no infinitive and no passive there. */
const says = {
  en: String.raw`(?<!\b(?:the|an?|his|her|its|their|this|that|of|no|one|any|to|is|are|was|were|be|been|being|as|who)\s)(?:says?|said|told (?!to\b)[^,;:]{1,40}?(?= that\b)|warn(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|argue[sd]?|add(?:s|ed)|estimate[sd]?|believe[sd]?|thinks?|thought|predict(?:s|ed)|explain(?:s|ed)|announce[sd]?)`,
  fr: String.raw`(?:(?:a|ont|avait|avaient) )?(?:dit|disent|déclar(?:e|ent|é)|affirm(?:e|ent|é)|assur(?:e|ent|é)|indiqu(?:e|ent|é)|expliqu(?:e|ent|é)|estim(?:e|ent|é)|ajout(?:e|ent|é)|précis(?:e|ent|é)|prévenu|prévient|averti|avertit|soutien(?:t|nent)|soutenu|cro(?:it|ient)|pens(?:e|ent)|annonc(?:e|ent|é)|racont(?:e|ent|é))`,
};

/** The ways to say who says something, in the order in which they are tried. */
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    latinPattern(String.raw`^(?<written>according to (?<who>[^,]+)), (?<content>.+)$`),
    latinPattern(String.raw`^(?<content>.+?),? (?<written>according to (?<who>[^;:]+?))[.!]?$`),
    latinPattern(
      String.raw`^(?<content>(?:\S+ ){3,}\S+?),["”]? (?<written>(?<who>[^,]{2,60}?) ${says.en})(?: (?:on|in|at|last|this|yesterday|today)(?: [^,]{1,30})?)?[.!]?$`,
    ),
    latinPattern(
      String.raw`^(?<content>(?:\S+ ){3,}\S+?),["”]? (?<written>(?:says?|said|warn(?:s|ed)|add(?:s|ed)) (?<who>(?:(?:an?|the|one|two|three|several|some) )?(?:(?!(?:could|would|will|is|are|was|were|had|has|have|may|might|should|\p{L}{2,}ed)\b)[^ ,.!]+ ?){1,7}))[.!]?$`,
    ),
    latinPattern(String.raw`^(?<written>(?<who>.{1,120}?) ${says.en})(?: that)? (?<content>.+)$`),
  ],
  fr: [
    latinPattern(String.raw`^(?<written>(?:selon|d['’]après) (?<who>[^,]+)), (?<content>.+)$`),
    latinPattern(
      String.raw`^(?<content>.+?),? (?<written>(?:selon|d['’]après) (?<who>(?!(?:lui|elle|eux|elles) \p{L})[^,;:]+?))[.!]?$`,
    ),
    latinPattern(
      String.raw`^(?<content>(?:\S+ ){3,}\S+?), (?<written>${says.fr}(?:(?:-t)?-(?<pronoun>ils?|elles?)| (?<who>(?!(?:que|ne|avoir|être) |(?:qu|n)['’])[^,.;]{2,60}?)))(?: (?:à|au|aux|devant) [^,.;]+)?[.!]?$`,
    ),
    latinPattern(
      String.raw`^(?<written>(?<who>.{1,120}?) ${says.fr})(?: [^,;:]{1,60}?)?? (?:que |qu['’])(?<content>.+)$`,
    ),
    latinPattern(
      String.raw`^(?<written>(?<who>.{1,120}?) ${says.fr})(?: [^,;:]{1,60}?)?? (?<content>(?:ne pas |n['’])?(?:avoir|être|vouloir|pouvoir|espérer|craindre) .+)$`,
    ),
  ],
};

/** Who does not count as a speaker: the story itself, its editors (“our reckoning”), and anyone who says nothing. */
const noSpeaker: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(String.raw`\b(?:story|article|text)\b|^(?:our|us)\b|\b(?:not|never)$`),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:article|texte|récit)(?!\p{L})|^(?:notre|nos|nous)(?!\p{L})|(?<!\p{L})(?:ne|pas|jamais|n['’]\p{L}*)$`,
  ),
};

/** What a sentence has from somebody who says it; undefined where it states something itself, or says so in a freer way. */
export function spokenWordIn(sentence: string, language: Language): SpokenWord | undefined {
  const text = withoutAnonymity(sentence.replaceAll(/\s?\([^()]*\)/gu, ''), language)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  for (const pattern of patterns[language]) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { who = groups['pronoun'] ?? '', written = '', content = '' } = groups;
    return noSpeaker[language].test(who) ? undefined : { who, written, content };
  }
  return undefined;
}

/** Whoever says something and is only pointed to. */
const pronoun = /^(?:he|she|it|they|both|il|elle|ils|elles|lui|eux)(?![\p{L}])/iu;

/** Whether a speaker is only pointed to, so that the sentence before says who it is. */
export function isPointedTo(who: string): boolean {
  return pronoun.test(who.trim());
}
