import type { Story } from '../knowledge/story.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Target } from './targets.ts';
import type { Matcher, NearTarget } from './verdict.ts';

/** Entries with a lower score are not listed while a question is typed. */
const lowestCompletion = -0.8;

/** Creates the matcher of a story from its model; fast, so that a reload does not delay answers. */
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
    nearest: (question, limit) => {
      const { ranking, exact } = read(question);
      if (!knowsAny(ranking)) return [];
      const ranked = [...ranking.entries, ...ranking.gaps]
        .sort((one, other) => other.score - one.score)
        .map(({ label, score }) => ({ target: targets[label], confidence: toProbability(score) }));
      const others = ranked.filter(({ target }) => target !== exact);
      const asked = exact === undefined ? [] : [{ target: exact, confidence: 1 }];
      return [...asked, ...others]
        .flatMap(({ target, confidence }) => toNearTarget(target, confidence))
        .slice(0, limit);
    },
  };
}

function toNearTarget(target: Target | undefined, confidence: number): readonly NearTarget[] {
  switch (target?.kind) {
    case 'entry':
      return [{ subject: 'entry', entry: target.entry, confidence }];
    case 'gap':
      return [{ subject: 'gap', gap: target.gap, confidence }];
    case 'background':
    case undefined:
      return [];
  }
}

/** A rough probability from a score alone, for lists in which nothing is answered. */
function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-3 * score));
}
