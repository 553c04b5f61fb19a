import type { Story } from '../knowledge/story.ts';
import type { Analysis } from './analysis.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Target } from './targets.ts';
import type { Weighed } from './probabilities.ts';
import type { Evidence } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** A target and the probability, from 0 to 1, that it is what was asked. */
export interface RankedTarget {
  readonly id: string;
  readonly probability: number;
  readonly evidence: Evidence;
}

/** The results of all stages for a question, for curators. */
export interface Explanation {
  readonly analysis: Analysis;
  /** Id of the entry or gap with this question as a phrasing, word for word. */
  readonly exact: string | null;
  readonly entries: readonly RankedTarget[];
  readonly gaps: readonly RankedTarget[];
  /** Probabilities, from 0 to 1, that it is everyday talk, and that nothing here accounts for it. */
  readonly background: number;
  readonly unknown: number;
  readonly verdict: Verdict;
}

/** Creates a function that returns the results of all stages for a question. */
export function createExplainer(story: Story, model: Model): (question: string) => Explanation {
  const { targets, read } = createPipeline(story, model);
  return (question) => {
    const reading = read(question);
    const { ranking, assessment, probabilities } = reading;
    const { entries, gaps, background, unknown } = probabilities;
    const scores = new Map([...ranking.entries, ...ranking.gaps].map(({ label, score }) => [label, score]));
    const named = ({ label, probability }: Weighed): RankedTarget => ({
      id: idOf(targets[label]),
      probability,
      evidence: assessment.evidenceFor(label, scores.get(label) ?? -1),
    });
    return {
      analysis: ranking.analysis,
      exact: reading.exact === undefined ? null : idOf(reading.exact),
      entries: entries.map(named),
      gaps: gaps.map(named),
      background,
      unknown,
      verdict: decide(reading, targets),
    };
  };
}

function idOf(target: Target | undefined): string {
  if (target?.kind === 'entry') return target.entry.id;
  return target?.kind === 'gap' ? target.gap.id : 'background';
}
