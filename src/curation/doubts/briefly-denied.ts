import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';
import { latinPattern, wholeWords } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { ofTheStory } from './kept-stances.ts';
import { statementsIn } from './likeness.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

/** A denial in so few words that they show by themselves what affirms it. */
interface ShortDenial {
  readonly denies: RegExp;
  readonly affirms: RegExp;
  /** Whether it is somebody's: then the same one has to affirm it, else nobody may be said to. */
  readonly hasSpeaker: boolean;
}

const made = { en: 'made|taken|reached', fr: 'prise|arrêtée' };

const shortDenials: Readonly<Record<Language, readonly ShortDenial[]>> = {
  en: [
    {
      denies: latinPattern(
        String.raw`\b(?:nothing (?:has|had) (?:yet )?been (?:decided|settled)|no (?:final )?decision (?:has|had) (?:yet )?been (?:${made.en}))\b`,
      ),
      affirms: latinPattern(
        String.raw`\b(?:(?:has|have|had) (?:now |already |finally )?(?:decided|made (?:the|a|its|their) decision)|(?:it|this|everything) (?:has|had|is|was) (?:now |already )?(?:been )?(?:decided|settled)|decision (?:has|had|was|is) (?:now |already |finally )?(?:been )?(?:${made.en}))\b`,
      ),
      hasSpeaker: false,
    },
    {
      denies: latinPattern(
        String.raw`\b(?<who>\p{L}+),? (?:also )?(?:denies|denied|disputes|disputed) (?:this|it)(?=[.,;]|$|\s(?:and|but|saying)\b)`,
      ),
      affirms: latinPattern(
        String.raw`\b(?<who>\p{L}+),? (?:also )?(?<verb>(?:confirm|admit|acknowledge|concede|accept)(?:s|ed|ted|d)?) (?:this|it)(?=[.,;]|$|\s(?:and|but|saying)\b)`,
      ),
      hasSpeaker: true,
    },
  ],
  fr: [
    {
      denies: latinPattern(
        String.raw`(?<!\p{L})(?:rien n['’](?:est|a été|était|avait été) (?:encore )?(?:décidé|tranché)|aucune décision n['’](?:est|a été|était|avait été) (?:encore )?(?:${made.fr}))(?!\p{L})`,
      ),
      affirms: latinPattern(
        String.raw`(?<!\p{L})(?:(?:a|ont|avait|avaient) (?:déjà |enfin )?(?:décidé|tranché|pris (?:la|une|sa|leur) décision)|(?:tout|c['’])\s?est (?:déjà )?(?:décidé|tranché)|décision (?:est|a été|était|avait été) (?:déjà )?(?:${made.fr}))(?!\p{L})`,
      ),
      hasSpeaker: false,
    },
    {
      denies: latinPattern(
        String.raw`(?<!\p{L})(?<who>\p{L}+) (?:le |l['’]a )(?:dément|nie|démenti|nié)(?!\p{L})`,
      ),
      affirms: latinPattern(
        String.raw`(?<!\p{L})(?<who>\p{L}+) (?<verb>(?:le |l['’]a )(?:confirme|admet|reconnaît|confirmé|admis|reconnu))(?!\p{L})`,
      ),
      hasSpeaker: true,
    },
  ],
};

/** What leaves a decision open. */
const isOpen: Readonly<Record<Language, RegExp>> = {
  en: wholeWords('whether|if|until|once|when|before|after|would|could|may|might'),
  fr: wholeWords(String.raw`si|avant|quand|une fois|lorsqu\p{L}*|\p{L}{2,}rai(?:en)?t`),
};

/** A text that affirms what a paragraph denies in a few words: "has decided" for "nothing has been decided", "confirms this" for "denies this". */
export function turnedShortDenials(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) =>
    shortDenials[language].flatMap((denial) => {
      const denied = statements
        .map((statement) => denial.denies.exec(statement))
        .find((found) => found !== null);
      // What one of them also affirms may come from there, and a text that has the denial as well tells both.
      const isAffirmed = statements.some((statement) =>
        denial.affirms.test(statement.replace(denial.denies, ' ')),
      );
      if (denied === undefined || isAffirmed || denial.denies.test(text[language])) return [];
      return statementsIn(text[language]).flatMap((statement) => {
        const found = denial.affirms.exec(statement);
        if (found === null || !affirms(statement, found, denied, denial, language)) return [];
        const message = `${withVerb(where, 'says')} "${denied[0]}" of this, and the ${label} "${found[0]}": keep the denial`;
        return [{ ...manuscript.place(item, [...path, language], statement), message }];
      });
    }),
  );
}

function affirms(
  statement: string,
  found: RegExpExecArray,
  denied: RegExpExecArray,
  { hasSpeaker }: ShortDenial,
  language: Language,
): boolean {
  if (clearMarker(statement, 'negation', language) !== undefined) return false;
  if (hasSpeaker) return found.groups?.['who']?.toLowerCase() === denied.groups?.['who']?.toLowerCase();
  // "She says that it has been decided" is hers to say.
  const isSaid = mayTake(statement.replace(found[0], ' '), 'attribution', language);
  return !isSaid && !ofTheStory[language].test(statement) && !isOpen[language].test(statement);
}
