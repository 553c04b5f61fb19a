import type { Analysis } from './analysis.ts';
import { createVectoriser } from './feature-space.ts';
import { createFeatureExtractor } from './features.ts';
import { scoreClasses } from './linear-classifier.ts';
import type { Model } from './model.ts';
import type { Target } from './targets.ts';

/** The label of a target and its score: around 1 if it fits the question, around -1 if not. */
export interface Scored {
  readonly label: number;
  readonly score: number;
}

/** The targets that fit a question best. */
export interface Ranking {
  readonly analysis: Analysis;
  /** Best first, at most `listed` of each. */
  readonly entries: readonly Scored[];
  readonly gaps: readonly Scored[];
  readonly background: number;
}

export type Ranker = (analysis: Analysis) => Ranking;

const listed = 8;
/** Creates the ranker: features, vector, one score per target. */
export function createRanker(targets: readonly Target[], model: Model): Ranker {
  const extract = createFeatureExtractor();
  const toVector = createVectoriser(model.space);
  const labels = (kind: Target['kind']): readonly number[] =>
    targets.flatMap((target, label) => (target.kind === kind ? [label] : []));
  const entryLabels = labels('entry');
  const gapLabels = labels('gap');
  const backgroundLabels = labels('background');

  return (analysis) => {
    const scores = scoreClasses(model.classifier, toVector(extract(analysis)));
    return {
      analysis,
      entries: best(entryLabels, scores, listed),
      gaps: best(gapLabels, scores, listed),
      background: best(backgroundLabels, scores, 1)[0]?.score ?? -1,
    };
  };
}

/** The labels with the highest scores, best first; of equal ones those that come first. */
function best(labels: readonly number[], scores: Float64Array, count: number): readonly Scored[] {
  const top: Scored[] = [];
  for (const label of labels) {
    const score = scores[label] ?? -1;
    let place = top.length;
    while (place > 0 && (top[place - 1]?.score ?? 0) < score) place -= 1;
    if (place === count) continue;
    if (top.length === count) top.pop();
    top.splice(place, 0, { label, score });
  }
  return top;
}
