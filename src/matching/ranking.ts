import type { Analysis } from './analysis.ts';
import { createVectoriser } from './feature-space.ts';
import { createFeatureExtractor } from './features.ts';
import { scoreClasses } from './class-scores.ts';
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
  /** Of the present question; one array for all of them, as a new one costs as much as a quarter of filling it. */
  const scores = new Float64Array(model.classifier.classes);
  const labels = (kind: Target['kind']): readonly number[] =>
    targets.flatMap((target, label) => (target.kind === kind ? [label] : []));
  const entryLabels = labels('entry');
  const gapLabels = labels('gap');
  const backgroundLabels = labels('background');

  return (analysis) => {
    scoreClasses(model.classifier, toVector(extract(analysis)), scores);
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
  let lowest = -Infinity;
  for (const label of labels) {
    const score = scores[label] ?? -1;
    if (score <= lowest) continue;
    let place = Math.min(top.length, count - 1);
    for (; place > 0; place -= 1) {
      const above = top[place - 1];
      if (above === undefined || above.score >= score) break;
      top[place] = above;
    }
    top[place] = { label, score };
    if (top.length === count) lowest = top.at(-1)?.score ?? -Infinity;
  }
  return top;
}
