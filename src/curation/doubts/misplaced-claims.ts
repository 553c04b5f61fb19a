import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { latinPattern } from '../../text/latin-pattern.ts';
import type { Language } from '../../text/language.ts';
import { statementsIn } from './likeness.ts';
import { clearMarker, mayTake } from '../../text/hedges.ts';

/** What shows that something is open. */
const asks: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:whether|what|who|whom|whose|when|where|which|how|why|if|may|might|could|open|unclear|undecided|unknown)\b/iu,
  fr: latinPattern(
    String.raw`(?<!\p{L})(?:si|s['’]il|ce qu\p{L}*|qui|quand|où|quel\p{L}*|comment|pourquoi|combien|pourr\p{L}+|ouvert\p{L}*|incertain\p{L}*|inconnu\p{L}*|l['’]avenir|le sort|la date|le montant)(?!\p{L})`,
  ),
};

/** What somebody says, among what is confirmed; what is decided, among what is not; and a gap that does not say that the story leaves something out. */
export function misplacedClaims(manuscript: Manuscript): readonly Problem[] {
  return manuscript.languages.flatMap((language) => [
    ...(manuscript.about?.status.confirmed ?? []).flatMap((statement) => {
      const written = clearMarker(statement.text[language], 'attribution', language);
      if (written === undefined) return [];
      const message = `"${written}" makes this somebody's word: move it from confirmed to claimed, or state it as a fact`;
      return [{ ...manuscript.place(statement, ['text', language], written), message }];
    }),
    ...(manuscript.about?.status.undecided ?? []).flatMap((statement) => {
      const text = statement.text[language];
      if (asks[language].test(text) || mayTake(text, 'negation', language)) return [];
      const message =
        'what is undecided is stated as decided: begin with "Whether" or another word that asks, or move it to confirmed or claimed';
      return [{ ...manuscript.place(statement, ['text', language]), message }];
    }),
    ...manuscript.gaps.flatMap((gap) => {
      if (mayTake(statementsIn(gap.answer[language])[0] ?? '', 'negation', language)) return [];
      const message =
        'a gap opens with what the story does not say, and this answer denies nothing there: say what is missing, or make it an entry';
      return [{ ...manuscript.place(gap, ['answer', language]), message }];
    }),
  ]);
}
