import type { HeapGrowth } from './heap-growth.ts';
import { ratioTo, type CheckedAnswers, type ComparedRow, type Goal } from './load-report.ts';
import type { Saturation } from './saturation.ts';

const goalInFlight = 50;
const leastRatio = 0.8;
const maxAtHalf = 100;

/** What the bot should reach beside a bare handler, and whether it did. */
export function comparisonGoals(
  rows: readonly ComparedRow[],
  { atHalf }: Saturation,
  answers: CheckedAnswers,
): readonly Goal[] {
  const own = rows.find(({ kind, inFlight }) => kind === 'sidebar' && inFlight === goalInFlight);
  const ratio = own === undefined ? null : ratioTo('bare, same size', own, rows);
  const p99 = atHalf?.latency.p99 ?? null;
  return [
    {
      text: `with ${goalInFlight} under way ${ratio?.toFixed(2) ?? 'no'} times the answers of a bare handler of the same size; at least ${leastRatio}`,
      isMet: ratio !== null && ratio >= leastRatio,
    },
    {
      text: `at half the highest rate kept up with, p99 of ${p99?.toFixed(1) ?? 'no'} ms; under ${maxAtHalf}`,
      isMet: p99 !== null && p99 < maxAtHalf,
    },
    answersGoal(answers),
  ];
}

/** What should hold however long the bot runs, and whether it did. */
export function soakGoals(growth: HeapGrowth, answers: CheckedAnswers): readonly Goal[] {
  const megabytes = (growth.bytes / 1_000_000).toFixed(2);
  const percent = (growth.share * 100).toFixed(1);
  return [
    {
      text: `over the last half of the questions the heap changed by ${megabytes} MB (${percent} %); by less than 5 MB or 5 %`,
      isMet: growth.isFlat,
    },
    answersGoal(answers),
  ];
}

function answersGoal({ checked, faults }: CheckedAnswers): Goal {
  return {
    text: `${checked.toLocaleString('en')} answers checked in full, ${faults.length === 0 ? 'none' : 'some'} wrong; none`,
    isMet: faults.length === 0 && checked > 0,
  };
}
