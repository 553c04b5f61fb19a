import type { Story } from '../knowledge/story.ts';
import { createAnalyser } from './analysis.ts';
import { createCompleter, type Completer } from './completion.ts';
import { confidenceIn } from './confidence.ts';
import type { Signals } from './signals.ts';
import { createExactFinder } from './exact-phrasings.ts';
import type { Model } from './model.ts';
import { createRanker, createSignalReader, type Ranking } from './ranking.ts';
import { targetsOf, type Target } from './targets.ts';

/** The results of the stages for a question: everything that a verdict depends on. */
export interface Reading {
  readonly ranking: Ranking;
  readonly signals: Signals;
  /** Probability, from 0 to 1, that the best entry answers the question. */
  readonly confidence: number;
  /** The target with this question as a phrasing, word for word. */
  readonly exact: Target | undefined;
}

/** The stages of a story in sequence: analyse, rank, weigh. */
export interface Pipeline {
  readonly targets: readonly Target[];
  readonly read: (question: string) => Reading;
  /** Only the ranking, for a question that is still being typed. */
  readonly rank: (question: string) => Ranking;
  readonly completions: Completer;
  /** Whether the story knows any word of the ranked question. */
  readonly knowsAny: (ranking: Ranking) => boolean;
}

/** Creates the stages of a story from its model; fast, so that a reload does not delay answers. */
export function createPipeline(story: Story, model: Model): Pipeline {
  const targets = targetsOf(story);
  const analyser = createAnalyser(model.lexicon, model.phrases);
  const rankAnalysis = createRanker(targets, model);
  const readSignals = createSignalReader(targets, analyser);
  const findExact = createExactFinder(model.exact);
  const rank = (question: string): Ranking => rankAnalysis(analyser.analyse(question));
  return {
    targets,
    rank,
    completions: createCompleter(model.lexicon),
    knowsAny: ({ analysis }) => analysis.words.some((word) => analyser.isKnown(word)),
    read: (question) => {
      const ranking = rank(question);
      const signals = readSignals(ranking);
      const exact = targets[findExact(ranking.analysis.typed) ?? -1];
      return { ranking, signals, confidence: confidenceIn(signals), exact };
    },
  };
}
