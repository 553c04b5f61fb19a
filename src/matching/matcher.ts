import type { Story } from '../knowledge/story.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Matcher } from './verdict.ts';

/** Scores below this mean no more than that the entry exists. */
const lowestCompletion = -0.8;

/** Builds the matcher of a story from what was learned of it; quick, so that a reload does not hold up answers. */
export function createMatcher(story: Story, model: Model): Matcher {
  const { targets, read, rank, completions, knowsAny } = createPipeline(story, model);
  return {
    match: (question) => decide(read(question), targets),
    complete: (typed, limit) => {
      const best = new Map<number, number>();
      for (const variant of completions(typed)) {
        const ranking = rank(variant);
        if (!knowsAny(ranking)) continue;
        for (const { label, score } of ranking.entries) {
          best.set(label, Math.max(best.get(label) ?? -Infinity, score));
        }
      }
      return [...best]
        .filter(([, score]) => score >= lowestCompletion)
        .sort(([, one], [, other]) => other - one)
        .slice(0, limit)
        .flatMap(([label, score]) => {
          const target = targets[label];
          return target?.kind === 'entry' ? [{ entry: target.entry, confidence: toProbability(score) }] : [];
        });
    },
  };
}

/** A rough probability from a score alone, for lists in which nothing is asserted. */
function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-3 * score));
}
