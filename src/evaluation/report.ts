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

/**
 * The questions that were not right, one per line.
 *
 * @param toldInstead What a reader gets where that is something else than the matcher found.
 */
export function missesReport(
  trials: readonly Trial[],
  toldInstead: (trial: Trial) => string | undefined = () => undefined,
): string {
  return trials
    .filter(({ outcome }) => outcome !== 'right')
    .map((trial) => {
      const { question, verdict, outcome } = trial;
      const wanted = question.accept.join(' ') || 'nothing';
      const told = toldInstead(trial);
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
