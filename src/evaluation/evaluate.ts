import { addToGroup } from '../collections.ts';
import type { Matcher, Verdict } from '../matching/verdict.ts';
import type { LabelledQuestion } from '../knowledge/labelled-questions.ts';

/**
 * The outcome of a question. If the story answers it: `right` (one of the answers shown is right), `wrong`, `offered` (not answered, but a right entry is among
 * the three offered) or `silent`. If not: `right` if it gets no answer, otherwise `wrong`. If it is labelled with the gap on it: `right` if it gets
 * that one, `wrong` if it gets an answer or another gap, `offered` if anything is offered, otherwise `silent`.
 */
export type Outcome = 'right' | 'wrong' | 'offered' | 'silent';

/** A labelled question, its verdict and the outcome. */
export interface Trial {
  readonly question: LabelledQuestion;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}

/** The outcomes of a group of questions. */
export interface Tally {
  readonly group: string;
  readonly count: number;
  /** Shares of the count, from 0 to 1. */
  readonly shares: Readonly<Record<Outcome, number>>;
  /** The share that the first answer alone gets right, and the share that gets two answers. */
  readonly first: number;
  readonly two: number;
}

/** The answers with a confidence in a range, and the share of them that is right, from 0 to 1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly right: number;
}

/** Asks all questions and judges the verdicts. */
export function tryQuestions(matcher: Matcher, questions: readonly LabelledQuestion[]): readonly Trial[] {
  return questions.map((question) => {
    const verdict = matcher.match(question.q);
    return { question, verdict, outcome: judge(question, verdict) };
  });
}

function judge({ kind, accept }: LabelledQuestion, verdict: Verdict): Outcome {
  if (kind === 'near' && accept.length > 0) return judgeGap(accept, verdict);
  if (kind !== 'in') return verdict.kind === 'answer' ? 'wrong' : 'right';
  if (verdict.kind === 'answer') {
    const shown = [verdict.entry.id, ...(verdict.also === null ? [] : [verdict.also.entry.id])];
    return shown.some((id) => accept.includes(id)) ? 'right' : 'wrong';
  }
  return offersIn(verdict).some((id) => accept.includes(id)) ? 'offered' : 'silent';
}

function judgeGap(accept: readonly string[], verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case 'gap':
      return accept.includes(verdict.gap.id) ? 'right' : 'wrong';
    case 'answer':
      return 'wrong';
    case 'suggestions':
      return 'offered';
    case 'nothing':
      return 'silent';
  }
}

function offersIn(verdict: Verdict): readonly string[] {
  if (verdict.kind === 'suggestions') return verdict.candidates.map(({ entry }) => entry.id);
  if (verdict.kind === 'gap') return verdict.nearest.map(({ entry }) => entry.id);
  return [];
}

/** The outcomes by kind, by kind and language, and by kind for misspelt questions. */
export function tally(trials: readonly Trial[]): readonly Tally[] {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const { kind, lang, typo } = trial.question;
    for (const group of [kind, `${kind} ${lang}`, ...(typo ? [`${kind} misspelt`] : [])]) {
      addToGroup(groups, group, trial);
    }
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([group, members]) => ({
      group,
      count: members.length,
      shares: sharesOf(members),
      first: members.filter(isRightAtFirst).length / members.length,
      two:
        members.filter(({ verdict }) => verdict.kind === 'answer' && verdict.also !== null).length /
        members.length,
    }));
}

function isRightAtFirst({ question, verdict, outcome }: Trial): boolean {
  if (question.kind !== 'in') return outcome === 'right';
  return verdict.kind === 'answer' && question.accept.includes(verdict.entry.id);
}

function sharesOf(trials: readonly Trial[]): Readonly<Record<Outcome, number>> {
  const share = (outcome: Outcome): number =>
    trials.filter((trial) => trial.outcome === outcome).length / trials.length;
  return { right: share('right'), wrong: share('wrong'), offered: share('offered'), silent: share('silent') };
}

/** How often answers were right, by their confidence in steps of a tenth. */
export function reliability(trials: readonly Trial[]): readonly ReliabilityBin[] {
  const answers = trials.flatMap(({ verdict, outcome }) =>
    verdict.kind === 'answer' ? [{ confidence: verdict.confidence, right: outcome === 'right' }] : [],
  );
  return Array.from({ length: 10 }, (_, step) => {
    const from = step / 10;
    const to = (step + 1) / 10;
    const within = answers.filter(({ confidence }) => confidence >= from && (confidence < to || step === 9));
    return {
      from,
      to,
      count: within.length,
      meanConfidence:
        within.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(within.length, 1),
      right: within.filter(({ right }) => right).length / Math.max(within.length, 1),
    };
  }).filter(({ count }) => count > 0);
}
