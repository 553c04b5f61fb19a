import type { Analyser, Analysis } from './analysis.ts';
import { wordRanks } from '../text/word-frequency.ts';
import type { Signals } from './signals.ts';
import { toVector } from './feature-space.ts';
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
/** The rank of a word that is not in the lists of common words. */
const rareRank = 12_000;
/** A short word that is not in the lists is usually a misspelt common word. */
const longestShortWord = 3;
const shortRank = 100;

/** Creates the ranker: features, vector, one score per target. */
export function createRanker(targets: readonly Target[], model: Model): Ranker {
  const extract = createFeatureExtractor();
  const labels = (kind: Target['kind']): readonly number[] =>
    targets.flatMap((target, label) => (target.kind === kind ? [label] : []));
  const entryLabels = labels('entry');
  const gapLabels = labels('gap');
  const backgroundLabels = labels('background');

  return (analysis) => {
    const scores = scoreClasses(model.classifier, toVector(model.space, extract(analysis)));
    return {
      analysis,
      entries: best(entryLabels, scores, listed),
      gaps: best(gapLabels, scores, listed),
      background: best(backgroundLabels, scores, 1)[0]?.score ?? -1,
    };
  };
}

function best(labels: readonly number[], scores: Float64Array, count: number): readonly Scored[] {
  const top: Scored[] = [];
  for (const label of labels) {
    const score = scores[label] ?? -1;
    const last = top[count - 1];
    if (last !== undefined && last.score >= score) continue;
    const place = top.findIndex((other) => other.score < score);
    top.splice(place === -1 ? top.length : place, 0, { label, score });
    top.length = Math.min(top.length, count);
  }
  return top;
}

/** The weight of a word: rare words say more about what is asked. */
function weightOf(word: string): number {
  const unlisted = word.length <= longestShortWord ? shortRank : rareRank;
  return Math.log(1 + (wordRanks().get(word) ?? unlisted) / 20);
}

/** Computes the signals that show whether the best entry answers the question. */
export type SignalReader = (ranking: Ranking) => Signals;

/** Creates the signal reader of a story's targets. */
export function createSignalReader(targets: readonly Target[], analyser: Analyser): SignalReader {
  const related = relatedLabels(targets);

  return ({ analysis, entries, gaps, background }) => {
    const [first, second] = entries;
    const score = first?.score ?? -1;
    const kin = related.get(first?.label ?? -1) ?? new Set<number>();
    const unrelated = entries.slice(1).find(({ label }) => !kin.has(label));
    let known = 0;
    let unknown = 0;
    for (const word of analysis.words) {
      if (analyser.isKnown(word)) known += weightOf(word);
      else unknown += weightOf(word);
    }
    return {
      score,
      leadOverNext: score - (second?.score ?? -1),
      leadOverUnrelated: score - (unrelated?.score ?? -1),
      leadOverGap: score - (gaps[0]?.score ?? -1),
      leadOverBackground: score - background,
      coverage: known + unknown === 0 ? 0 : known / (known + unknown),
    };
  };
}

/** The labels of the entries related to each entry, in either direction. */
function relatedLabels(targets: readonly Target[]): ReadonlyMap<number, ReadonlySet<number>> {
  const labelOf = new Map(
    targets.flatMap((target, label) => (target.kind === 'entry' ? [[target.entry.id, label]] : [])),
  );
  const related = new Map<number, Set<number>>();
  const link = (one: number, other: number): void => {
    related.set(one, (related.get(one) ?? new Set()).add(other));
  };
  for (const [label, target] of targets.entries()) {
    if (target.kind !== 'entry') continue;
    for (const id of target.entry.related) {
      const other = labelOf.get(id);
      if (other === undefined) continue;
      link(label, other);
      link(other, label);
    }
  }
  return related;
}
