import { large, small, type DecisionWeights } from './decision-weights.ts';
import { evidenceNames, strangenessNames, type Assessment, type Evidence } from './evidence.ts';
import type { Ranking } from './ranking.ts';

/** A target, and the probability from 0 to 1 that it is what was asked. */
export interface Weighed {
  readonly label: number;
  readonly probability: number;
}

/** What a question may be: one of the likeliest entries or gaps, everyday talk, or something that nothing here accounts for. Adds up to 1. */
export interface Probabilities {
  /** Best first. */
  readonly entries: readonly Weighed[];
  readonly gaps: readonly Weighed[];
  readonly background: number;
  readonly unknown: number;
}

/** One alternative as it is weighed: what counts for it, by the name of the weight. */
export type Terms = Readonly<Partial<Record<keyof DecisionWeights, number>>>;

/** The phrasings per target of a story curated in an afternoon, and of one that took weeks. */
const fewPhrasings = 20;
const manyPhrasings = 50;

/** How much of a story is like one that took weeks, from 0 to 1, by its phrasings per target in both languages. */
export function maturityOf(phrasings: number, targets: number): number {
  const share =
    Math.log(phrasings / Math.max(targets, 1) / fewPhrasings) / Math.log(manyPhrasings / fewPhrasings);
  return Math.min(Math.max(share, 0), 1);
}

/** The weights for a story of that maturity. */
export function weightsFor(maturity: number): DecisionWeights {
  return toWeights((name) => small[name] + (large[name] - small[name]) * maturity);
}

/** One value for each weight. */
export function toWeights(valueOf: (name: keyof DecisionWeights) => number): DecisionWeights {
  return {
    score: valueOf('score'),
    covered: valueOf('covered'),
    coveredByAnswer: valueOf('coveredByAnswer'),
    missing: valueOf('missing'),
    nothing: valueOf('nothing'),
    oneMissing: valueOf('oneMissing'),
    rareMissing: valueOf('rareMissing'),
    missingThoughAlike: valueOf('missingThoughAlike'),
    missingBesideName: valueOf('missingBesideName'),
    headMissing: valueOf('headMissing'),
    otherName: valueOf('otherName'),
    otherKind: valueOf('otherKind'),
    sameKind: valueOf('sameKind'),
    noSuchFigure: valueOf('noSuchFigure'),
    gap: valueOf('gap'),
    background: valueOf('background'),
    unknown: valueOf('unknown'),
    unknownShare: valueOf('unknownShare'),
    unknownWords: valueOf('unknownWords'),
  };
}

/** The alternatives of a question in this order: its entries, its gaps, the background, the unknown. */
export function termsOf({ entries, gaps, background }: Ranking, assessment: Assessment): readonly Terms[] {
  return [
    ...entries.map(({ label, score }) => assessment.evidenceFor(label, score)),
    ...gaps.map(({ label, score }) => ({ ...assessment.evidenceFor(label, score), gap: 1 })),
    { score: background, background: 1 },
    { unknown: 1, ...assessment.strangeness },
  ];
}

/** Turns the evidence into probabilities. */
export function probabilitiesOf(
  ranking: Ranking,
  assessment: Assessment,
  weights: DecisionWeights,
): Probabilities {
  const { entries, gaps, background } = ranking;
  const { unknownShare, unknownWords } = assessment.strangeness;
  const shares = softmax([
    ...entries.map(({ label, score }) => logitOfEvidence(assessment.evidenceFor(label, score), weights)),
    ...gaps.map(
      ({ label, score }) => logitOfEvidence(assessment.evidenceFor(label, score), weights) + weights.gap,
    ),
    weights.score * background + weights.background,
    weights.unknown + weights.unknownShare * unknownShare + weights.unknownWords * unknownWords,
  ]);
  const weighed = (targets: Ranking['entries'], offset: number): readonly Weighed[] =>
    targets
      .map(({ label }, index) => ({ label, probability: shares[offset + index] ?? 0 }))
      .sort((one, other) => other.probability - one.probability);
  return {
    entries: weighed(entries, 0),
    gaps: weighed(gaps, entries.length),
    background: shares[entries.length + gaps.length] ?? 0,
    unknown: shares[entries.length + gaps.length + 1] ?? 0,
  };
}

/** The names of the weights, in a fixed order. */
export const weightNames: readonly (keyof DecisionWeights)[] = [
  ...evidenceNames,
  'gap',
  'background',
  'unknown',
  ...strangenessNames,
];

function logitOfEvidence(evidence: Evidence, weights: DecisionWeights): number {
  return (
    weights.score * evidence.score +
    weights.covered * evidence.covered +
    weights.coveredByAnswer * evidence.coveredByAnswer +
    weights.missing * evidence.missing +
    weights.nothing * evidence.nothing +
    weights.oneMissing * evidence.oneMissing +
    weights.rareMissing * evidence.rareMissing +
    weights.missingThoughAlike * evidence.missingThoughAlike +
    weights.missingBesideName * evidence.missingBesideName +
    weights.headMissing * evidence.headMissing +
    weights.otherName * evidence.otherName +
    weights.otherKind * evidence.otherKind +
    weights.sameKind * evidence.sameKind +
    weights.noSuchFigure * evidence.noSuchFigure
  );
}

function softmax(logits: readonly number[]): readonly number[] {
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const sum = weights.reduce((before, weight) => before + weight, 0);
  return weights.map((weight) => weight / sum);
}
