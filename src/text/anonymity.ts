import type { Language } from './language.ts';
import { latinPattern } from './latin-pattern.ts';

/** How somebody who speaks stays without a name, as a pattern: what they ask for, or what the story says of it. */
export const wishes: Readonly<Record<Language, string>> = {
  en: [
    String.raw`(?:(?:has|have|had) )?(?:(?:(?:do|does|did|would)(?: not|n['’]t)|not) (?:wan|wish|lik|agre)\p{L}*|ask(?:s|ed|ing)? (?:not|for|to (?:be kept|remain|stay))|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|prefer(?:s|red|ring)?|(?:declin|refus)(?:e|es|ed|ing) to (?:be|have)) [^,.;]{0,40}?\b(?:names? \p{L}+|named|identified|anonymous|anonymity)\b`,
    String.raw`(?:(?:speak|spoke|talk)\p{L}* )?on (?:the )?condition (?:of anonymity|that [^,.;]{1,20}\bnot (?:be )?(?:named|identified))\b`,
    String.raw`(?<=\bwho )(?:is|are|was|were|can|could)(?: ?not|n['’]t)(?: be)?(?: being)? (?:named|identified)\b`,
    String.raw`whose (?:real )?names? (?:is|are|was|were|has|have)(?: not|n['’]t)(?: been)? (?:given|published|printed)\b`,
    String.raw`without (?:being (?:named|identified)|giving (?:a|his|her|their) names?)\b`,
  ].join('|'),
  fr: [
    String.raw`(?:(?:ne |n['’])(?:(?:veu|voul|souhait|désir)\p{L}* pas|(?:a|ont|avait|avaient) pas (?:voul|souhait|désir|accept)\p{L}*)|souhait\p{L}+|veut|veulent|demand\p{L}+|préf[éè]r\p{L}+|(?:a |ont |avait |avaient )?(?:demand|requi|réclam|exig|préfér|refus|souhait)\p{L}*) [^,.;]{0,40}?(?:leurs? noms?|son nom|nommée?s?|citée?s?|identifiée?s?|anonym\p{L}+)(?: soi(?:t|ent) (?:publi|donn|cit)\p{L}*)?(?!\p{L})`,
    String.raw`sous (?:le )?(?:couvert|sceau|condition) (?:de l['’]|d['’])anonymat`,
    String.raw`(?<=qui |dont le nom |dont le vrai nom )n['’](?:est|a|ont|était) pas (?:été )?(?:nommée?s?|citée?s?|identifiée?s?|donnés?|publiés?)(?!\p{L})`,
    String.raw`sans (?:être (?:nommée?s?|citée?s?)|donner (?:son|leur) nom)(?!\p{L})`,
  ].join('|'),
};

/** Whoever has the wish, in front of it. */
const lead: Readonly<Record<Language, string>> = {
  en: String.raw`,? (?:(?:and|but) )?(?:(?:who|both|all) )?`,
  fr: String.raw`,? (?:(?:et|mais) )?(?:(?:qui|dont le (?:vrai )?nom) )?`,
};

const wish: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(`${lead.en}(?:${wishes.en}),?`, 'giu'),
  fr: latinPattern(`${lead.fr}(?:${wishes.fr}),?`, 'giu'),
};

/** A text without what it says of somebody's wish to have no name in it: that wish is no part of the story, and denies nothing of it. */
export function withoutAnonymity(text: string, language: Language): string {
  return text.replaceAll(wish[language], ' ');
}
