import type { Told } from '../../curation/as-reader.ts';
import type { Recognised } from '../../matching/concepts.ts';
import { evidenceNames } from '../../matching/evidence.ts';
import type { Explanation, RankedTarget } from '../../matching/explanation.ts';
import { toToldText } from './told-text.ts';

const listed = 4;

function ranked(targets: readonly RankedTarget[]): string {
  return targets
    .slice(0, listed)
    .map(({ id, probability }) => `${id} ${probability.toFixed(2)}`)
    .join(', ');
}

function evidenceOf(best: RankedTarget | undefined): string {
  if (best === undefined) return '(none)';
  const values = evidenceNames.map((name) => `${name} ${best.evidence[name].toFixed(2)}`);
  return `for ${best.id}: ${values.join(', ')}`;
}

function changed(before: readonly string[], after: readonly string[]): string {
  const text = after.join(' ');
  return text === before.join(' ') ? '(as before)' : text;
}

function meaningsOf(parts: readonly Recognised[], words: readonly string[]): string {
  const found = parts.map(
    ({ meanings, start, length }) =>
      `${words.slice(start, start + length).join(' ')} = ${meanings.join(' or ')}`,
  );
  return found.join('; ') || '(nothing)';
}

/** What each stage made of a question on its way to the verdict, one line per stage; and what the reader gets, which may be less. */
export function toExplanationText(explanation: Explanation, told: Told): string {
  const { analysis, exact, entries, gaps, background, unknown, verdict } = explanation;
  const lines: readonly (readonly [string, string])[] = [
    ['normalised', analysis.typed.join(' ')],
    ['written out', changed(analysis.typed, analysis.expanded)],
    ['repaired', changed(analysis.expanded, analysis.words)],
    ['recognised', meaningsOf(analysis.recognised, analysis.words)],
    ['everyday', meaningsOf(analysis.everyday, analysis.words)],
    ['phrasing', exact ?? '(none word for word)'],
    ['entries', ranked(entries)],
    ['gaps', ranked(gaps) || '(none)'],
    ['background', background.toFixed(2)],
    ['unknown', unknown.toFixed(2)],
    ['evidence', evidenceOf(entries[0])],
    ['verdict', verdict.kind],
    ['reader gets', toToldText(told)],
  ];
  return lines.map(([stage, text]) => `  ${stage.padEnd(12)} ${text}`).join('\n');
}
