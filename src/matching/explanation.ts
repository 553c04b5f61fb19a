import type { Story } from '../knowledge/story.ts';
import type { Analysis } from './analysis.ts';
import type { Signals } from './signals.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Scored } from './ranking.ts';
import type { Target } from './targets.ts';
import type { Verdict } from './verdict.ts';

/** A target and its score: around 1 if it fits, around -1 if not. */
export interface RankedTarget {
  readonly id: string;
  readonly score: number;
}

/** The results of all stages for a question, for curators. */
export interface Explanation {
  readonly analysis: Analysis;
  /** Id of the entry or gap with this question as a phrasing, word for word. */
  readonly exact: string | null;
  readonly entries: readonly RankedTarget[];
  readonly gaps: readonly RankedTarget[];
  readonly background: number;
  readonly signals: Signals;
  /** Probability, from 0 to 1, that the best entry answers the question. */
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** Creates a function that returns the results of all stages for a question. */
export function createExplainer(story: Story, model: Model): (question: string) => Explanation {
  const { targets, read } = createPipeline(story, model);
  const named = ({ label, score }: Scored): RankedTarget => ({ id: idOf(targets[label]), score });
  return (question) => {
    const reading = read(question);
    const { analysis, entries, gaps, background } = reading.ranking;
    return {
      analysis,
      exact: reading.exact === undefined ? null : idOf(reading.exact),
      entries: entries.map(named),
      gaps: gaps.map(named),
      background,
      signals: reading.signals,
      confidence: reading.confidence,
      verdict: decide(reading, targets),
    };
  };
}

function idOf(target: Target | undefined): string {
  if (target?.kind === 'entry') return target.entry.id;
  return target?.kind === 'gap' ? target.gap.id : 'background';
}
