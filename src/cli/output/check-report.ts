import { describeFixes, totalOf, type AppliedFixes, type FileFixes } from '../../curation/fix/fix-folder.ts';
import { formatProblem, type Problem } from '../../knowledge/problem.ts';
import { counted } from '../../text/counted.ts';

/** How much a valid knowledge folder contains. */
export interface Counts {
  readonly entries: number;
  readonly phrasings: number;
  readonly gaps: number;
  readonly events: number;
}

/** What a check found. */
export interface CheckResult {
  /** What was fixed before, when that was asked for. */
  readonly fixed?: readonly AppliedFixes[];
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly counts: Counts | null;
  /** What could be better, as far as the files could be read. */
  readonly warnings: readonly Problem[];
}

/**
 * What a check found, for people: a line for each file that was fixed, each problem and then each warning, and the counts.
 *
 * @param facts Further warnings, of facts that the article does not have; they stand before all others and apart.
 */
export function checkReport(
  folder: string,
  { fixed, problems, warnings, counts }: CheckResult,
  facts: readonly Problem[],
): string {
  const all = facts.length + warnings.length;
  return [
    ...(fixed ?? []).map((fixes) => fixedLine(fixes)),
    ...(facts.length === 0
      ? []
      : apart(`Not in the article, correct these first: ${facts.length}`, facts.map(warningLine))),
    ...problems.map((problem) => formatProblem(problem)),
    ...(facts.length === 0 || warnings.length === 0
      ? warnings.map(warningLine)
      : apart(`Other warnings: ${warnings.length}`, warnings.map(warningLine))),
    ...(counts === null ? summaryOfProblems(folder, problems.length, all) : [summary(folder, counts, all)]),
  ].join('\n');
}

function apart(heading: string, lines: readonly string[]): readonly string[] {
  return [heading, ...lines, ''];
}

function warningLine({ message, ...place }: Problem): string {
  return formatProblem({ ...place, message: `warning: ${message}` });
}

/** The warning about what `--fix` would do with a file. */
export function fixableWarning(fixes: FileFixes): Problem {
  return { file: fixes.file, line: 1, column: 1, message: fixableMessage(fixes) };
}

function fixableMessage({ counts, movesTo }: FileFixes): string {
  if (movesTo !== undefined)
    return `gaps now have a folder, one file per topic: --fix moves this file to ${movesTo}`;
  return counts === undefined
    ? 'order, spacing or quotes could be better, but --fix cannot change them without changing what the file says: fix them by hand'
    : `${counted(totalOf(counts), 'place', 'places')} in this file that sidebar check --fix would correct: ${describeFixes(counts)}`;
}

function fixedLine({ file, counts, movesTo, failure }: AppliedFixes): string {
  if (failure !== undefined) return `${file}: left as it is: it ${failure}`;
  if (movesTo !== undefined) return `${file}: moved to ${movesTo}`;
  if (counts === undefined) return `${file}: left as it is: fixing it would change what it says`;
  return `${file}: ${counted(totalOf(counts), 'fix', 'fixes')} (${describeFixes(counts)})`;
}

function summary(folder: string, { entries, phrasings, gaps, events }: Counts, warnings: number): string {
  const held = [
    counted(entries, 'entry', 'entries'),
    counted(phrasings, 'phrasing', 'phrasings'),
    counted(gaps, 'gap', 'gaps'),
    counted(events, 'event', 'events'),
  ].join(', ');
  if (warnings === 0) return `${folder}: ${held}: no problems`;
  return `${folder}: ${held}: no problems, ${counted(warnings, 'warning', 'warnings')}`;
}

/** How many problems stand above the warnings; without warnings they are all there is. */
function summaryOfProblems(folder: string, problems: number, warnings: number): readonly string[] {
  if (warnings === 0) return [];
  return [`${folder}: ${counted(problems, 'problem')} and ${counted(warnings, 'warning')}`];
}
