import type { Story } from '../knowledge/story.ts';
import type { Analysis } from './analysis.ts';
import type { Signals } from './signals.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Scored } from './ranking.ts';
import type { Target } from './targets.ts';
import type { Verdict } from './verdict.ts';

/** A target and how well it fits: around 1 fits, around -1 does not. */
export interface RankedTarget {
  readonly id: string;
  readonly score: number;
}

/** What each stage did to a question, for curators. */
export interface Explanation {
  readonly analysis: Analysis;
  /** The entry or gap whose phrasing the question is word for word. */
  readonly exact: string | null;
  readonly entries: readonly RankedTarget[];
  readonly gaps: readonly RankedTarget[];
  readonly background: number;
  readonly signals: Signals;
  /** Probability, from 0 to 1, that the best entry is what was asked. */
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** Builds a function that tells what each stage did to a question. */
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
