import type { LabelledQuestion } from '../../knowledge/labelled-questions.ts';
import { sameTextKey } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { Triage } from '../triage.ts';

/** A question of readers that today's knowledge does not answer. */
export interface OpenQuestion {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  /** Ids of the entries that answer it: as it is labelled, or else as most of its readers picked; empty when that is not known. */
  readonly accept: readonly string[];
}

/** The questions that were not answered and those that only got suggestions, most frequent first. */
export function openQuestions(
  { unanswered, offered }: Pick<Triage, 'unanswered' | 'offered'>,
  labelled: readonly LabelledQuestion[],
): readonly OpenQuestion[] {
  const byText = new Map(labelled.map((question) => [sameTextKey(question.q), question]));
  const groups = [...unanswered.map((group) => ({ ...group, picks: [] })), ...offered];
  return groups
    .toSorted((one, other) => other.count - one.count)
    .flatMap(({ text, language, count, picks }) => {
      const label = byText.get(sameTextKey(text));
      // What the story does not answer needs no words.
      if (label !== undefined && label.kind !== 'in') return [];
      const picked = picks.slice(0, 1).map(({ entry }) => entry);
      return [{ text, language, count, accept: label?.accept ?? picked }];
    });
}

/** The labelled questions, with those of the open ones whose answers are known. */
export function withKnownAnswers(
  labelled: readonly LabelledQuestion[],
  open: readonly OpenQuestion[],
): readonly LabelledQuestion[] {
  const known = new Set(labelled.map(({ q }) => sameTextKey(q)));
  return [
    ...labelled,
    ...open
      .filter(({ text, accept }) => accept.length > 0 && !known.has(sameTextKey(text)))
      .map(({ text, language, accept }) => ({
        q: text,
        lang: language,
        kind: 'in' as const,
        accept: [...accept],
        typo: false,
      })),
  ];
}
