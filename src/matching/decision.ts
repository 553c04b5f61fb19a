import type { Reading } from './pipeline.ts';
import type { Weighed } from './probabilities.ts';
import type { Target } from './targets.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** From this probability on, the best entry is answered alone. */
const acceptFrom = 0.75;
/** From this probability on, two entries together are answered if neither is clear by itself. */
const acceptTogetherFrom = 0.6;
/** The lowest probability of the first of two answers, and of one that has no second beside it. */
const firstOfTwoFrom = 0.35;
const aloneFrom = 0.55;
/** The lowest probability of a second answer. */
const alsoFrom = 0.1;
/** The lowest probability of a gap that is said to be what was asked. */
const gapFrom = 0.4;
/** From this probability on, a question is everyday talk, unless it names something in the story. */
const chatterFrom = 0.6;
/** Who writes only a name wants to know who or what that is. */
const confidenceInName = 0.9;
/** The lowest probability of an entry that stands beside an answer, or is offered where the question names nothing in the story. */
export const alternativeFrom = 0.02;
const mostOffered = 3;

/** Decides the reply to a question: one answer or two, that the story does not say, a choice of up to three, or nothing. */
export function decide(reading: Reading, targets: readonly Target[]): Verdict {
  const { ranking, probabilities, exact, named } = reading;
  if (ranking.analysis.words.length === 0) return { kind: 'nothing' };
  if (exact?.kind === 'gap')
    return { kind: 'gap', gap: exact.gap, confidence: 1, nearest: offered(reading, targets) };
  const entries = candidatesIn(probabilities.entries, targets);
  const certain = exact?.kind === 'entry' ? { entry: exact.entry, confidence: 1 } : aboutName(named);
  if (certain !== null) {
    const others = entries.filter(({ entry }) => entry !== certain.entry);
    return answer(certain, null, others);
  }
  const [first, second, ...others] = entries;
  if (first === undefined) return { kind: 'nothing' };
  if (!asksSomething(reading)) return suggestions(reading, targets);
  if (first.confidence >= acceptFrom) return answer(first, null, entries.slice(1));
  const together = first.confidence + (second?.confidence ?? 0);
  const areLevel = first.confidence >= firstOfTwoFrom && together >= acceptTogetherFrom;
  if (second !== undefined && second.confidence >= alsoFrom && areLevel) return answer(first, second, others);
  if (first.confidence >= aloneFrom) return answer(first, null, entries.slice(1));
  const [likeliestGap] = probabilities.gaps;
  const gap = targets[likeliestGap?.label ?? -1];
  if (gap?.kind === 'gap' && likeliestGap !== undefined && likeliestGap.probability >= gapFrom) {
    return {
      kind: 'gap',
      gap: gap.gap,
      confidence: likeliestGap.probability,
      nearest: offered(reading, targets),
    };
  }
  if (probabilities.background >= chatterFrom && !namesSomething(reading)) return { kind: 'nothing' };
  return suggestions(reading, targets);
}

function aboutName(named: Reading['named']): Candidate | null {
  return named === undefined ? null : { entry: named, confidence: confidenceInName };
}

function answer(first: Candidate, also: Candidate | null, others: readonly Candidate[]): Verdict {
  const alternatives = others.filter(({ confidence }) => confidence >= alternativeFrom).slice(0, mostOffered);
  return { kind: 'answer', entry: first.entry, confidence: first.confidence, also, alternatives };
}

function suggestions(reading: Reading, targets: readonly Target[]): Verdict {
  const candidates = offered(reading, targets);
  return candidates.length === 0 ? { kind: 'nothing' } : { kind: 'suggestions', candidates };
}

function offered(reading: Reading, targets: readonly Target[]): readonly Candidate[] {
  const lowest = namesSomething(reading) ? 0 : alternativeFrom;
  return candidatesIn(reading.probabilities.entries, targets)
    .filter(({ confidence }) => confidence >= lowest)
    .slice(0, mostOffered);
}

function candidatesIn(weighed: readonly Weighed[], targets: readonly Target[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { label, probability } of weighed) {
    const target = targets[label];
    if (target?.kind === 'entry') candidates.push({ entry: target.entry, confidence: probability });
  }
  return candidates;
}

/** Whether the question has more than function words: a name, a word of the vocabulary, a figure or an ordinary word. */
function asksSomething({ ranking: { analysis }, assessment }: Reading): boolean {
  return assessment.asked > 0 || namesOf(analysis.recognised).length > 0;
}

/** Whether the question names somebody or something in the story. */
function namesSomething({ ranking }: Reading): boolean {
  return namesOf(ranking.analysis.recognised).length > 0;
}

function namesOf(recognised: Reading['ranking']['analysis']['recognised']): readonly string[] {
  return recognised.flatMap(({ meanings }) => meanings.filter((meaning) => meaning.startsWith('name:')));
}
