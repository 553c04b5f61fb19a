import { sameTextKey } from '../../text/fold.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Place, Problem } from '../../knowledge/problem.ts';
import { languages, type Language } from '../../text/language.ts';

/** A phrasing that is already in the files. */
interface ExistingPhrasing {
  /** Id of the entry or gap that it belongs to. */
  readonly id: string;
  readonly subject: 'entry' | 'gap';
  readonly language: Language;
  readonly place: Place;
}

/** Every phrasing that equals a question, regardless of case, accents, punctuation and spaces. */
export function findExisting(manuscript: Manuscript, question: string): readonly ExistingPhrasing[] {
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

/** The problem that a question is already a phrasing, at the place of that phrasing. */
export function alreadyExists(question: string, { id, subject, place }: ExistingPhrasing): Problem {
  return { ...place, message: `"${question}" is already here, as a phrasing of the ${subject} "${id}"` };
}
