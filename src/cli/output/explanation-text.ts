import { signalNames } from '../../matching/signals.ts';
import type { Explanation, RankedTarget } from '../../matching/explanation.ts';

const listed = 4;

function ranked(targets: readonly RankedTarget[]): string {
  return targets
    .slice(0, listed)
    .map(({ id, score }) => `${id} ${score.toFixed(2)}`)
    .join(', ');
}

function changed(before: readonly string[], after: readonly string[]): string {
  const text = after.join(' ');
  return text === before.join(' ') ? '(as before)' : text;
}

/** What each stage made of a question on its way to the verdict, one line per stage. */
export function toExplanationText(explanation: Explanation): string {
  const { analysis, exact, entries, gaps, background, signals, confidence, verdict } = explanation;
  const meanings = analysis.recognised.map(
    ({ meanings: found, start, length }) =>
      `${analysis.words.slice(start, start + length).join(' ')} = ${found.join(' or ')}`,
  );
  const lines: readonly (readonly [string, string])[] = [
    ['normalised', analysis.typed.join(' ')],
    ['written out', changed(analysis.typed, analysis.expanded)],
    ['repaired', changed(analysis.expanded, analysis.words)],
    ['recognised', meanings.join('; ') || '(nothing)'],
    ['phrasing', exact ?? '(none word for word)'],
    ['entries', ranked(entries)],
    ['gaps', ranked(gaps) || '(none)'],
    ['background', background.toFixed(2)],
    ['signals', signalNames.map((name) => `${name} ${signals[name].toFixed(2)}`).join(', ')],
    ['confidence', `${confidence.toFixed(2)} that ${entries[0]?.id ?? 'nothing'} was asked`],
    ['verdict', verdict.kind],
  ];
  return lines.map(([stage, text]) => `  ${stage.padEnd(12)} ${text}`).join('\n');
}
