import { reliability, tally, type Trial } from './evaluate.ts';

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(9);
}

/** The outcomes as a table, and the reliability of the confidence as another. */
export function evaluationReport(trials: readonly Trial[]): string {
  const rows = tally(trials).map(
    ({ group, count, shares, first, two }) =>
      `${group.padEnd(14)}${String(count).padStart(5)}${percent(shares.right)}${percent(shares.wrong)}` +
      (group.startsWith('in') || shares.offered + shares.silent > 0
        ? `${percent(shares.offered)}${percent(shares.silent)}${percent(first)}${percent(two)}${percent(shares.right + shares.offered)}`
        : ''),
  );
  const bins = reliability(trials).map(
    ({ from, to, count, meanConfidence, right }) =>
      `${`${from.toFixed(1)} to ${to.toFixed(1)}`.padEnd(14)}${String(count).padStart(5)}${percent(meanConfidence)}${percent(right)}`,
  );
  return [
    'kind              n    right    wrong  offered   silent    first      two  right or offered',
    ...rows,
    '',
    'confidence        n     mean    right   (answers given, near and off-topic questions included)',
    ...bins,
  ].join('\n');
}

/** What a reader gets of a question where that is something else than the matcher found. */
export interface ToldInstead {
  readonly written: string;
  /** Whether that answers nothing: an offer, or nothing. */
  readonly answersNothing: boolean;
}

/** How many questions count as right of which readers get no answer; empty where there are none. */
export function heldBackReport(
  trials: readonly Trial[],
  toldInstead: (trial: Trial) => ToldInstead | undefined,
): string {
  const held = trials.filter((trial) => isHeldBack(trial, toldInstead(trial))).length;
  if (held === 0) return '';
  const are = held === 1 ? '1 that counts as right is' : `${held} that count as right are`;
  return `${are} held back in conversation: readers get an offer or nothing (--misses lists them)`;
}

/** Whether the matcher answers a question right and the conversation does not answer it. */
function isHeldBack({ outcome, verdict }: Trial, told: ToldInstead | undefined): boolean {
  const isAnswered = verdict.kind === 'answer' || verdict.kind === 'gap';
  return outcome === 'right' && isAnswered && told?.answersNothing === true;
}

/** The questions that were not right, or of which readers get no answer, one per line. */
export function missesReport(
  trials: readonly Trial[],
  toldInstead: (trial: Trial) => ToldInstead | undefined = () => undefined,
): string {
  return trials
    .filter((trial) => trial.outcome !== 'right' || isHeldBack(trial, toldInstead(trial)))
    .map((trial) => {
      const { question, verdict, outcome } = trial;
      const wanted = question.accept.join(' ') || 'nothing';
      const told = toldInstead(trial)?.written;
      const note = told === undefined ? '' : `, readers get: ${told}`;
      return `${outcome.padEnd(8)}${question.kind}/${question.lang}  ${question.q}  → ${found(verdict)}  (wanted ${wanted})${note}`;
    })
    .join('\n');
}

function found(verdict: Trial['verdict']): string {
  switch (verdict.kind) {
    case 'answer':
      return verdict.also === null ? verdict.entry.id : `${verdict.entry.id} + ${verdict.also.entry.id}`;
    case 'gap':
      return verdict.gap.id;
    case 'suggestions':
      return verdict.candidates.map(({ entry }) => entry.id).join(' | ');
    case 'nothing':
      return 'nothing';
  }
}
