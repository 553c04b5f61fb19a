import type { Entry, Story } from '../knowledge/story.ts';
import { createAnalyser } from '../matching/analysis.ts';
import { signalNames, type Signals } from '../matching/signals.ts';
import type { LabelledQuestion } from '../knowledge/labelled-questions.ts';
import { fitLogistic, type Example, type LogisticModel } from './logistic-regression.ts';
import { trainModel, trainOn } from '../matching/model.ts';
import { createPipeline } from '../matching/pipeline.ts';
import { createRanker, createSignalReader } from '../matching/ranking.ts';
import { phrasingsOf, targetsOf, type Phrasing, type Target } from '../matching/targets.ts';

/** The result of the matcher for a phrasing that it has not seen. */
interface HeldOutTrial {
  readonly signals: Signals;
  /** Whether the best entry is the one asked for. */
  readonly right: boolean;
  /** Whether its answer serves as well: that of a related entry from the same paragraph. */
  readonly serves: boolean;
  readonly importance: number;
}

const folds = 4;
/** Gaps have a larger share of the phrasings than of the questions that readers ask. */
const importanceOfGaps = 0.5;

/**
 * Fits the confidence without labelled questions: the matcher is trained on three quarters of the phrasings and tried on
 * the last quarter, four times. Each time a quarter of the gaps is held out completely, to stand for questions close to the
 * story that nothing known answers. The background stands for unrelated questions.
 */
export function fitOnPhrasings(story: Story): LogisticModel {
  const targets = targetsOf(story);
  const trials = Array.from({ length: folds }, (_, fold) => tryFold(story, targets, fold)).flat();
  const fit = fitLogistic(trials.map((trial) => toExample(trial, valuesOf(trial.signals), trial.right)));
  const serving = trials.map((trial) => toExample(trial, [logitOf(fit, trial.signals)], trial.serves));
  return scaled(fit, fitLogistic(serving));
}

/**
 * Corrects the scale of a fit, not its direction: phrasings are written to differ from one another, so a held-out one is
 * harder than the questions of readers. Two numbers are fitted on labelled questions.
 */
export function rescale(
  fit: LogisticModel,
  story: Story,
  questions: readonly LabelledQuestion[],
): LogisticModel {
  const { targets, read } = createPipeline(story, trainModel(story));
  const examples = questions.flatMap(({ q, accept }) => {
    const { ranking, signals } = read(q);
    const best = targets[ranking.entries[0]?.label ?? -1];
    if (best?.kind !== 'entry' || signals.leadOverGap <= 0 || signals.leadOverBackground <= 0) return [];
    return [
      { values: [logitOf(fit, signals)], outcome: accept.includes(best.entry.id) ? 1 : 0, importance: 1 },
    ];
  });
  const scale = fitLogistic(examples);
  return scaled(fit, scale);
}

function logitOf({ weights, intercept }: LogisticModel, signals: Signals): number {
  return valuesOf(signals).reduce((sum, value, column) => sum + value * (weights[column] ?? 0), intercept);
}

function scaled({ weights, intercept }: LogisticModel, scale: LogisticModel): LogisticModel {
  const factor = scale.weights[0] ?? 1;
  return {
    weights: weights.map((weight) => weight * factor),
    intercept: intercept * factor + scale.intercept,
  };
}

function toExample({ importance }: HeldOutTrial, values: readonly number[], outcome: boolean): Example {
  return { values, outcome: outcome ? 1 : 0, importance };
}

function valuesOf(signals: Signals): readonly number[] {
  return signalNames.map((name) => signals[name]);
}

function tryFold(story: Story, targets: readonly Target[], fold: number): readonly HeldOutTrial[] {
  const { kept, held } = split(targets, fold);
  const model = trainOn(kept, targets, story);
  const analyser = createAnalyser(model.lexicon, model.phrases);
  const rank = createRanker(targets, model);
  const readSignals = createSignalReader(targets, analyser);
  return held.map(({ text, label }) => {
    const ranking = rank(analyser.analyse(text));
    const asked = targets[label];
    const found = targets[ranking.entries[0]?.label ?? -1];
    const entries =
      asked?.kind === 'entry' && found?.kind === 'entry' ? { asked: asked.entry, found: found.entry } : null;
    return {
      signals: readSignals(ranking),
      right: entries !== null && entries.asked === entries.found,
      serves: entries !== null && servesAsWell(entries.asked, entries.found),
      importance: asked?.kind === 'gap' ? importanceOfGaps : 1,
    };
  });
}

function servesAsWell(asked: Entry, found: Entry): boolean {
  if (asked === found) return true;
  const related = asked.related.includes(found.id) || found.related.includes(asked.id);
  return related && asked.sources.some((source) => found.sources.includes(source));
}

function split(
  targets: readonly Target[],
  fold: number,
): { readonly kept: readonly Phrasing[]; readonly held: readonly Phrasing[] } {
  const seen = new Map<number, number>();
  const kept: Phrasing[] = [];
  const held: Phrasing[] = [];
  for (const phrasing of phrasingsOf(targets)) {
    const place = seen.get(phrasing.label) ?? 0;
    seen.set(phrasing.label, place + 1);
    const isHeldWhole = targets[phrasing.label]?.kind === 'gap' && phrasing.label % folds === fold;
    (isHeldWhole || place % folds === fold ? held : kept).push(phrasing);
  }
  return { kept, held };
}
