import { askedKindOf, askedKindsIn } from './asked-kind.ts';
import { isOpen } from './open-question.ts';
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
/** The lowest probability of a gap that is said to be what was asked, and of one that has a name that the story does not mention. */
const gapFrom = 0.4;
const gapOnUnmentionedFrom = 0.1;
/** From this probability on, a question is everyday talk, unless it names something in the story. */
const chatterFrom = 0.6;
/** Who writes only a name wants to know who or what that is. */
const confidenceInName = 0.9;
/** The lowest probability of an entry that stands beside an answer, or is offered where the question names nothing in the story. */
export const alternativeFrom = 0.02;
const mostOffered = 3;
const reason = askedKindOf('why');

/** Decides the reply to a question: one answer or two, that the story does not say, a choice of up to three, or nothing. */
export function decide(reading: Reading, targets: readonly Target[]): Verdict {
  const { ranking, probabilities, exact, named } = reading;
  if (ranking.analysis.words.length === 0) return { kind: 'nothing' };
  if (exact?.kind === 'gap')
    return { kind: 'gap', gap: exact.gap, confidence: 1, nearest: offered(reading, targets) };
  const entries = candidatesIn(probabilities.entries, targets);
  const certain =
    exact?.kind === 'entry'
      ? { entry: exact.entry, confidence: 1 }
      : aboutName(reading.hasUnmentioned === undefined ? named : undefined);
  if (certain !== null) {
    const others = entries.filter(({ entry }) => entry !== certain.entry);
    return answer(certain, null, others);
  }
  if (entries.length === 0) return { kind: 'nothing' };
  if (!asksSomething(reading)) return suggestions(reading, targets);
  const allowed = entriesThatMayAnswer(reading, targets);
  const decided = answerAmong(entries, allowed) ?? gapAsked(reading, targets, allowed);
  if (decided !== undefined) return decided;
  if (probabilities.background >= chatterFrom && !namesSomething(reading)) return { kind: 'nothing' };
  return suggestions(reading, targets);
}

/**
 * The entries that may be answered. What is so of one name is not of another: where the question names somebody well known that the
 * story never mentions, none if something is asked for, and otherwise those whose phrasings name them, too, and have all else that
 * is asked. Nor is why something is so said by whether it is: where a reason alone is asked for, those that are asked for one.
 */
function entriesThatMayAnswer(reading: Reading, targets: readonly Target[]): readonly Candidate[] {
  const { hasUnmentioned, assessment, probabilities, ranking } = reading;
  const { entries } = probabilities;
  const asksWhy = askedKindsIn(ranking.analysis.words) === reason;
  if (hasUnmentioned === undefined && !asksWhy) return candidatesIn(entries, targets);
  if (hasUnmentioned !== undefined && isOpen(ranking.analysis.expanded)) return [];
  const allowed = entries.filter(({ label }) => {
    const { missing, otherKind } = assessment.evidenceFor(label, 0);
    const isOnName = hasUnmentioned === undefined || (hasUnmentioned(label) && missing === 0);
    return isOnName && !(asksWhy && otherKind === 1);
  });
  return candidatesIn(allowed, targets);
}

/** The answer of the likeliest entry, or those of the two likeliest; undefined if none is likely enough, or the likeliest may not answer. */
function answerAmong(all: readonly Candidate[], allowed: readonly Candidate[]): Verdict | undefined {
  const [first] = allowed;
  if (first === undefined || first.entry !== all[0]?.entry) return undefined;
  const others = all.slice(1);
  if (first.confidence >= acceptFrom) return answer(first, null, others);
  const second = allowed.find(({ entry }) => entry === others[0]?.entry);
  const together = first.confidence + (second?.confidence ?? 0);
  const areLevel = first.confidence >= firstOfTwoFrom && together >= acceptTogetherFrom;
  if (second !== undefined && second.confidence >= alsoFrom && areLevel)
    return answer(first, second, others.slice(1));
  return first.confidence >= aloneFrom ? answer(first, null, others) : undefined;
}

/**
 * The gap that was asked, if no entry that may be answered is likelier; of names that the story never mentions the likeliest that has
 * them, and then any. Undefined if there is none.
 */
function gapAsked(
  reading: Reading,
  targets: readonly Target[],
  [best]: readonly Candidate[],
): Verdict | undefined {
  const { hasUnmentioned, probabilities } = reading;
  const [likeliest] = probabilities.gaps;
  const onName =
    hasUnmentioned &&
    probabilities.gaps.find(
      ({ label, probability }) => probability >= gapOnUnmentionedFrom && hasUnmentioned(label),
    );
  const least = Math.max(gapFrom, best?.confidence ?? 0);
  const asked = onName ?? (likeliest !== undefined && likeliest.probability >= least ? likeliest : undefined);
  const target = targets[asked?.label ?? -1];
  if (asked === undefined || target?.kind !== 'gap') return undefined;
  return {
    kind: 'gap',
    gap: target.gap,
    confidence: asked.probability,
    nearest: offered(reading, targets),
  };
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
