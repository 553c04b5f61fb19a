import { contentsReader, type ContentsReader } from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { FoundName } from '../../knowledge/names.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { NameKind } from '../../knowledge/story.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Language } from '../../text/language.ts';

/** A statement that an unnamed source makes, said of it before or after. */
const bySource: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:according to|by) (?:a|an|the|two|three|several|unnamed) (?:\p{L}+ )?(?:sources?|people)\b|\b(?:sources?|people) (?:familiar |close |with [^,.]{1,40} |who [^,.]{1,40} )*(?:says?|said|told)\b`,
  ),
  fr: latinPattern(
    String.raw`(?:selon|d['’]après) (?:une|la|des|les|deux|trois|plusieurs) (?:\p{L}+ )?(?:sources?|personnes)|(?:sources?|personnes)(?: (?:au|proches?|ayant|qui)[^,.]{1,40})? (?:dit|disent|a dit|ont dit|affirment?|assurent?)`,
  ),
};

/** An attribution that lets an unnamed source pass. */
const passesOn: Readonly<Record<Language, RegExp>> = {
  en: /source|people|person|official|witness|employee|unnamed|anonymous|attribut|claim|\band\b|;/iu,
  fr: /source|personne|responsable|témoin|employé|anonym|non nommé|attribut|affirm|\bet\b|;/iu,
};

/** What follows the name of somebody who says something. */
const saysSo: Readonly<Record<Language, RegExp>> = {
  en: /^,?\s(?:has |had |also |only |himself |herself )*(?:says?|said|called|calls|described|describes|told|tells|promis(?:es|ed)|claim(?:s|ed)|den(?:ies|ied)|insist(?:s|ed)|accus(?:es|ed)|spoke|speaks)\b/iu,
  fr: latinPattern(
    String.raw`^,?\s(?:a |avait |n['’]a |lui-même |elle-même )*(?:dit|déclar\p{L}+|qualifi\p{L}+|appel\p{L}+|décri\p{L}+|promet|promis|affirm\p{L}+|dément\p{L}*|assur\p{L}+|accus\p{L}+|parl(?:e|é)|trait(?:e|é))(?!\p{L})`,
  ),
};

/** Somebody who speaks for others, and what they put out. */
const spokesperson: Readonly<Record<Language, RegExp>> = {
  en: /spokes|statement|press office/iu,
  fr: /porte-parole|communiqué|service de presse/iu,
};

/** Attributions that are not those of their answers: an unnamed source's word given as the paper's, or one speaker's as another's. */
export function unsaidSpeakers(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  return manuscript.entries.flatMap((entry) =>
    manuscript.languages.flatMap((language) => {
      const who = entry.attribution[language];
      const other = isUnsaid(entry.answer[language], who, language)
        ? "an unnamed source's"
        : otherSpeaker(entry.answer[language], who, read, kinds, language);
      if (other === undefined) return [];
      const message = `the answer is ${other}, and the attribution says "${who}": say whose word it is`;
      return [{ ...manuscript.place(entry, ['attribution', language]), message }];
    }),
  );
}

/** Whether every sentence is an unnamed source's, and the attribution does not say so. */
function isUnsaid(answer: string, who: string, language: Language): boolean {
  const sentences = sentencesOf(answer);
  return sentences.every((sentence) => bySource[language].test(sentence)) && !passesOn[language].test(who);
}

/** Who speaks in an answer, when the attribution is nothing but the name of one person and it is another. */
function otherSpeaker(
  answer: string,
  who: string,
  read: ContentsReader,
  kinds: ReadonlyMap<string, NameKind>,
  language: Language,
): string | undefined {
  const isPerson = ({ id, inside }: FoundName): boolean => !inside && kinds.get(id) === 'person';
  const named = read(answer, language).names.filter((name) => isPerson(name));
  const speaker = named.find((name) => saysSo[language].test(answer.slice(name.end)));
  if (spokesperson[language].test(who) && !spokesperson[language].test(answer)) {
    return speaker && `that of "${speaker.written}"`;
  }
  const attributed = read(who, language).names.find((name) => isPerson(name) && name.written === who);
  if (attributed === undefined) return undefined;
  const first = named.find(({ id }) => id === attributed.id);
  if (first === undefined && bySource[language].test(answer)) return "an unnamed source's";
  // "Ann Writer, Bob's sister, says": the first is the one who speaks.
  if (speaker === undefined || speaker.id === attributed.id) return undefined;
  return first !== undefined && first.start < speaker.start ? undefined : `that of "${speaker.written}"`;
}
