import { sameTextKey } from '../../text/fold.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Place, Problem } from '../../knowledge/problem.ts';
import { languages } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';

/** A phrasing that is in the files already. */
export interface StandingQuestion {
  /** Id of the entry or gap that it belongs to. */
  readonly id: string;
  readonly subject: 'entry' | 'gap';
  readonly language: Language;
  readonly place: Place;
}

/** Every phrasing that is the same as a question, whatever its case, accents, punctuation and spaces. */
export function findStanding(manuscript: Manuscript, question: string): readonly StandingQuestion[] {
  const folded = sameTextKey(question);
  const items = [
    ...manuscript.entries.map((item) => ({ item, subject: 'entry' as const })),
    ...manuscript.gaps.map((item) => ({ item, subject: 'gap' as const })),
  ];
  return items.flatMap(({ item, subject }) =>
    languages.flatMap((language) =>
      item.ask[language].flatMap((written, index) =>
        sameTextKey(written) === folded
          ? [{ id: item.id, subject, language, place: manuscript.place(item, ['ask', language, index]) }]
          : [],
      ),
    ),
  );
}

/** Says that a question is a phrasing already, with the place where it stands. */
export function alreadyStands(question: string, { id, subject, place }: StandingQuestion): Problem {
  return { ...place, message: `"${question}" is already here, as a phrasing of the ${subject} "${id}"` };
}
