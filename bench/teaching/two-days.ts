import { askAlone } from '../../src/conversation/ask-alone.ts';
import { createProposer, judge, taughtWith, type Taught } from '../../src/curation/meanings/proposals.ts';
import type { Trial } from '../../src/evaluation/evaluate.ts';
import type { LabelledQuestion } from '../../src/knowledge/labelled-questions.ts';

/** What the questions of a day came to. */
export interface DayCounts {
  /** How many the story answers, and how many of them were answered correctly. */
  readonly answerable: number;
  readonly right: number;
  readonly wrong: number;
}

/** What the words learned on the first of two days changed. */
export interface TwoDays {
  readonly accepted: number;
  readonly first: readonly [before: DayCounts, after: DayCounts];
  readonly next: readonly [before: DayCounts, after: DayCounts];
}

/**
 * Accepts the best proposal for each question of the first day that was not answered correctly, where it does not
 * lose more of the other labelled questions than it wins, and counts the answers of both days before and after.
 */
export function teachByFirstDay(
  built: Omit<Taught, 'trials'>,
  firstDay: readonly LabelledQuestion[],
  nextDay: readonly LabelledQuestion[],
): TwoDays {
  const propose = createProposer(built.story, askAlone);
  const before = judge(built, firstDay);
  let after = before;
  let accepted = 0;
  for (const [index, { q: text, lang: language, kind, accept }] of firstDay.entries()) {
    if (kind !== 'in' || after.trials[index]?.outcome === 'right') continue;
    const [best] = propose(after, { text, language, count: 1, accept });
    if (best === undefined) continue;
    after = taughtWith(after, best.addition);
    accepted += 1;
  }
  return {
    accepted,
    first: [countsOf(before.trials), countsOf(after.trials)],
    next: [countsOf(judge(before, nextDay).trials), countsOf(judge(after, nextDay).trials)],
  };
}

function countsOf(trials: readonly Trial[]): DayCounts {
  const answerable = trials.filter(({ question }) => question.kind === 'in');
  return {
    answerable: answerable.length,
    right: answerable.filter(({ outcome }) => outcome === 'right').length,
    wrong: trials.filter(({ outcome }) => outcome === 'wrong').length,
  };
}
