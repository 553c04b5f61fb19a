import type { Gap } from '../knowledge/story.ts';
import type { Reading } from './pipeline.ts';
import type { Scored } from './ranking.ts';
import type { Target } from './targets.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** The lowest confidence of an answer; below it the best entries are offered. */
const acceptFrom = 0.6;
/** Nothing is answered if the story knows less than this share of the question: an unknown name may change its meaning. */
const leastCoverage = 0.6;
/** The lowest confidence of an offer, unless the question names something in the story. */
const offerFrom = 0.2;
/** If chatter leads the best entry by this much, the entry is offered rather than answered. */
const slightLead = 0.1;
/** If chatter leads by this much, the question is chatter, unless it names something in the story. */
const clearLead = 0.6;
const mostOffered = 3;

/** Decides the reply to a question: an answer, a choice of up to three, that the story does not say, or nothing. */
export function decide(reading: Reading, targets: readonly Target[]): Verdict {
  const { ranking, signals, confidence, exact } = reading;
  const { entries, gaps, background } = ranking;
  const best = targets[entries[0]?.label ?? -1];
  if (best?.kind !== 'entry' || ranking.analysis.words.length === 0) return { kind: 'nothing' };
  if (exact?.kind === 'entry') {
    const others = entries.filter(({ label }) => targets[label] !== exact);
    return {
      kind: 'answer',
      entry: exact.entry,
      confidence: 1,
      alternatives: share(others, 0, targets),
    };
  }
  if (exact?.kind === 'gap') return gapVerdict(exact.gap, 1, reading, targets);
  const entryScore = entries[0]?.score ?? -1;
  const gapScore = gaps[0]?.score ?? -1;
  const chatterLead = background - Math.max(entryScore, gapScore);
  if (chatterLead > clearLead && !namesSomething(reading)) return { kind: 'nothing' };
  if (chatterLead > slightLead) return suggestions(reading, targets);
  const gap = targets[gaps[0]?.label ?? -1];
  if (gap?.kind === 'gap' && gapScore > entryScore)
    return gapVerdict(gap.gap, 1 - confidence, reading, targets);
  if (confidence >= acceptFrom && signals.coverage >= leastCoverage) {
    const alternatives = share(entries.slice(1), 1 - confidence, targets);
    return { kind: 'answer', entry: best.entry, confidence, alternatives };
  }
  return confidence >= offerFrom || namesSomething(reading)
    ? suggestions(reading, targets)
    : { kind: 'nothing' };
}

function suggestions({ ranking, confidence }: Reading, targets: readonly Target[]): Verdict {
  return { kind: 'suggestions', candidates: offered(ranking.entries, confidence, targets) };
}

function gapVerdict(
  gap: Gap,
  confidence: number,
  { ranking, confidence: ofEntries }: Reading,
  targets: readonly Target[],
): Verdict {
  return { kind: 'gap', gap, confidence, nearest: offered(ranking.entries, ofEntries, targets) };
}

/** The best entries. The first has the given confidence; the others share the rest by how close their scores are. */
function offered(
  scored: readonly Scored[],
  confidence: number,
  targets: readonly Target[],
): readonly Candidate[] {
  const [first, ...others] = scored;
  if (first === undefined) return [];
  const rest = share(others, Math.min(confidence, 1 - confidence), targets).slice(0, mostOffered - 1);
  return [...toCandidates(first.label, confidence, targets), ...rest];
}

/** Divides a probability among entries by how close their scores are to the best of them. */
function share(scored: readonly Scored[], total: number, targets: readonly Target[]): readonly Candidate[] {
  const weights = scored.map(({ score }) => Math.exp(3 * (score - (scored[0]?.score ?? 0))));
  const sum = weights.reduce((before, weight) => before + weight, 1);
  return scored
    .flatMap(({ label }, index) => toCandidates(label, (total * (weights[index] ?? 0)) / sum, targets))
    .slice(0, mostOffered);
}

function toCandidates(label: number, confidence: number, targets: readonly Target[]): readonly Candidate[] {
  const target = targets[label];
  return target?.kind === 'entry' ? [{ entry: target.entry, confidence }] : [];
}

/** Whether the question names somebody or something in the story. */
function namesSomething({ ranking }: Reading): boolean {
  return ranking.analysis.recognised.some(({ meanings }) =>
    meanings.some((meaning) => meaning.startsWith('name:')),
  );
}
