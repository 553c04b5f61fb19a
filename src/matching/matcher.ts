import type { Story } from '../knowledge/story.ts';
import { decide } from './decision.ts';
import type { Model } from './model.ts';
import { createPipeline } from './pipeline.ts';
import type { Weighed } from './probabilities.ts';
import { talkReaderOf } from './talk-model.ts';
import type { Target } from './targets.ts';
import type { Matcher, NearTarget } from './verdict.ts';

/** Targets with a lower probability are not listed while a question is typed; of the first few, those with a lower one yet. */
const lowestCompletion = 0.01;
const fewCompletions = 6;
const lowestOfFew = 0.0005;

/** Creates the matcher of a story from its model; fast, so that a reload does not delay answers. */
export function createMatcher(story: Story, model: Model): Matcher {
  const { targets, read, exactly, completions, knowsAny } = createPipeline(story, model);

  /** The likeliest targets, best first; none if the story knows no word of the question. */
  function likeliest(question: string): readonly Weighed[] {
    const { ranking, probabilities, exact } = read(question);
    if (!knowsAny(ranking)) return [];
    const asked = exact === undefined ? [] : [{ label: targets.indexOf(exact), probability: 1 }];
    const others = [...probabilities.entries, ...probabilities.gaps].filter(
      ({ label }) => targets[label] !== exact,
    );
    return [...asked, ...others].sort(likelierFirst);
  }

  return {
    match: (question) => decide(read(question), targets),
    isPhrasing: (question) => exactly(question) !== undefined,
    complete: (typed, limit) => {
      const best = new Map<number, number>();
      for (const { label, probability } of completions(typed).flatMap(likeliest)) {
        best.set(label, Math.max(best.get(label) ?? 0, probability));
      }
      return [...best]
        .map(([label, probability]) => ({ label, probability }))
        .sort(likelierFirst)
        .filter(
          ({ probability }, place) =>
            probability >= (place < fewCompletions ? lowestOfFew : lowestCompletion),
        )
        .slice(0, limit)
        .flatMap(({ label, probability }) => toNearTarget(targets[label], probability));
    },
    nearest: (question, limit) =>
      likeliest(question)
        .slice(0, limit)
        .flatMap(({ label, probability }) => toNearTarget(targets[label], probability)),
    readTalk: talkReaderOf(model.talk),
  };
}

function likelierFirst(one: Weighed, other: Weighed): number {
  return other.probability - one.probability;
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
