import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { clearMarker } from '../../text/hedges.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { contentStems, isAlike, statementsIn } from './likeness.ts';
import type { Retold } from './retold.ts';
import { withVerb } from './with-verb.ts';

const answers = {
  en: 'answers?|repl(?:y|ies)|decisions?|results?|responses?|verdicts?|rulings?',
  fr: 'réponses?|décisions?|résultats?|verdicts?|jugements?',
};

/** What shows that somebody has asked for something and has had no answer. */
const awaits: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:(?:expect|hop|wait)\p{L}* to (?:hear|know|learn|be told)|(?:expect|hop|wait)\p{L}*(?: for)?(?: an?| the| its| their)? (?:${answers.en})|await(?:s|ed|ing)?|will hear|(?:${answers.en}) (?:is|are) (?:expected|due))\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:(?:attend|esp[èé]r)\p{L}*(?: d['’]avoir)?(?: une| la| sa| leur| un| le)? (?:${answers.fr})|(?:${answers.fr}) (?:est |sont )?attendue?s?|attend\p{L}* (?:de savoir|d['’]être fixée?s?))(?!\p{L})`,
  ),
};

/** What shows that somebody was given what they asked for. */
const given: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:(?:has|have|had) (?:now |since |already )?(?:got|received|obtained|secured|won|agreed|accepted|approved|granted|awarded)|(?:was|were|been) (?:given|granted|awarded|approved|accepted)|(?:got|received|obtained|secured) (?:it|them|the money|the grant)|said yes)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:(?:a|ont|avait|avaient|[ls]?['’]a|l['’]ont) (?:déjà )?(?:obtenu|reçu|touché|décroché|accordé|accepté|approuvé)\p{L}*|(?:a|ont) été (?:accordé|accepté|approuvé)\p{L}*)(?!\p{L})`,
  ),
};

/** Whatever else shows that it is still to come. */
const isOpen: Readonly<Record<Language, RegExp>> = {
  en: latinPattern(
    String.raw`\b(?:expect|hop|wait|await|pend)\p{L}*|\b(?:whether|if|would|could|may|might|will|hear|due)\b`,
  ),
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:(?:attend|attente|esp[èé]r)\p{L}*|si|\p{L}{2,}(?:ra|ront|rai(?:en)?t))(?!\p{L})`,
  ),
};

/** A text that says that something was given which its paragraphs say is asked for and awaited. */
export function toldAsAnswered(manuscript: Manuscript, retold: readonly Retold[]): readonly Problem[] {
  return retold.flatMap(({ label, item, path, language, text, where, statements }) => {
    // "It asked for a grant; an answer is due": what is awaited may be in the statement before.
    const open = statements.flatMap((statement, index) =>
      awaits[language].test(statement) ? `${statements[index - 1] ?? ''} ${statement}` : [],
    );
    // What was given may be something else that one of them says was.
    if (open.length === 0 || statements.some((statement) => given[language].test(statement))) return [];
    if (isOpen[language].test(text[language])) return [];
    return statementsIn(text[language]).flatMap((statement) => {
      const written = given[language].exec(statement)?.[0];
      if (written === undefined || clearMarker(statement, 'negation', language) !== undefined) return [];
      const stems = contentStems(statement, language);
      const awaited = open.find((other) => isAlike(contentStems(other, language), stems));
      const shown = awaited && awaits[language].exec(awaited)?.[0];
      if (shown === undefined) return [];
      const message = `${withVerb(where, 'says')} "${shown}" of this, and the ${label} says "${written}": say what is to come`;
      return [{ ...manuscript.place(item, [...path, language], written), message }];
    });
  });
}
