import type { Matcher } from '../matching/verdict.ts';
import type { LabelledQuestion } from '../knowledge/labelled-questions.ts';
import { tryQuestions, type Outcome } from './evaluate.ts';

/** The outcome of one labelled question. */
export interface QuestionOutcome {
  readonly q: string;
  readonly outcome: Outcome;
}

/** The number of labelled questions with each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** The effect of a change of the knowledge on the labelled questions. */
export interface EvaluationEffect {
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
  /** Questions that were not right and are now, in file order. */
  readonly better: readonly string[];
  /** Questions that were right and no longer are, in file order. */
  readonly worse: readonly string[];
}

/** Asks all labelled questions. */
export function outcomesOf(
  matcher: Matcher,
  questions: readonly LabelledQuestion[],
): readonly QuestionOutcome[] {
  return tryQuestions(matcher, questions).map(({ question, outcome }) => ({ q: question.q, outcome }));
}

/** Compares the outcomes of two stories; null if neither has labelled questions. */
export function effectOf(
  before: readonly QuestionOutcome[],
  after: readonly QuestionOutcome[],
): EvaluationEffect | null {
  if (before.length === 0 && after.length === 0) return null;
  const earlier = new Map(before.map(({ q, outcome }) => [q, outcome]));
  const known = after.filter(({ q }) => earlier.has(q));
  return {
    before: count(before),
    after: count(after),
    better: known
      .filter(({ q, outcome }) => outcome === 'right' && earlier.get(q) !== 'right')
      .map(({ q }) => q),
    worse: known
      .filter(({ q, outcome }) => outcome !== 'right' && earlier.get(q) === 'right')
      .map(({ q }) => q),
  };
}

function count(outcomes: readonly QuestionOutcome[]): OutcomeCounts {
  const counts = { right: 0, wrong: 0, offered: 0, silent: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}
