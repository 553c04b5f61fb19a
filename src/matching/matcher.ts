import type { Story } from '../knowledge/story.ts';
import { createAnalyser } from './analysis.ts';
import { createCompleter } from './completion.ts';
import { confidenceIn } from './confidence.ts';
import { createExactFinder } from './exact-phrasings.ts';
import type { Model } from './model.ts';
import { createRanker, createSignalReader, type Ranking, type Scored } from './ranking.ts';
import { targetsOf } from './targets.ts';
import type { Candidate, Matcher, Verdict } from './verdict.ts';

/** An answer is asserted from this confidence on; below it the best entries are offered. */
const acceptFrom = 0.6;
/** Below this confidence nothing is offered unless the question speaks of the story. */
const offerFrom = 0.2;
const offered = 3;
/** Scores below this mean no more than that the entry exists. */
const lowestCompletion = -0.8;

/** Builds the matcher of a story from what was learned of it; quick, so that a reload does not hold up answers. */
export function createMatcher(story: Story, model: Model): Matcher {
  const targets = targetsOf(story);
  const analyser = createAnalyser(model.lexicon, model.phrases);
  const rank = createRanker(targets, model);
  const readSignals = createSignalReader(targets, analyser);
  const findExact = createExactFinder(model.exact);
  const completions = createCompleter(model.lexicon);

  function candidates(scored: readonly Scored[], confidence: number): readonly Candidate[] {
    const best = scored[0]?.score ?? 0;
    return scored.slice(0, offered).flatMap(({ label, score }) => {
      const target = targets[label];
      return target?.kind === 'entry'
        ? [{ entry: target.entry, confidence: confidence * Math.exp(Math.min(score - best, 0)) }]
        : [];
    });
  }

  function exactVerdict(label: number, ranking: Ranking): Verdict | undefined {
    const target = targets[label];
    const others = ranking.entries.filter((scored) => scored.label !== label);
    if (target?.kind === 'entry') {
      return { kind: 'answer', entry: target.entry, confidence: 1, alternatives: candidates(others, 0.1) };
    }
    if (target?.kind === 'gap')
      return { kind: 'gap', gap: target.gap, confidence: 1, nearest: candidates(others, 0.1) };
    return undefined;
  }

  function weigh(ranking: Ranking): Verdict {
    const { entries, gaps, background } = ranking;
    const [bestEntry] = entries;
    const [bestGap] = gaps;
    const confidence = confidenceIn(readSignals(ranking));
    const entryScore = bestEntry?.score ?? -1;
    const gapScore = bestGap?.score ?? -1;
    const speaksOfStory = ranking.analysis.recognised.some(({ meanings }) =>
      meanings.some((meaning) => meaning.startsWith('name:')),
    );
    if (background > Math.max(entryScore, gapScore)) {
      return speaksOfStory
        ? { kind: 'suggestions', candidates: candidates(entries, confidence) }
        : { kind: 'nothing' };
    }
    const gap = targets[bestGap?.label ?? -1];
    if (gap?.kind === 'gap' && gapScore > entryScore) {
      return {
        kind: 'gap',
        gap: gap.gap,
        confidence: 1 - confidence,
        nearest: candidates(entries, confidence),
      };
    }
    const entry = targets[bestEntry?.label ?? -1];
    if (entry?.kind === 'entry' && confidence >= acceptFrom) {
      return {
        kind: 'answer',
        entry: entry.entry,
        confidence,
        alternatives: candidates(entries.slice(1), 1 - confidence),
      };
    }
    if (confidence < offerFrom && !speaksOfStory) return { kind: 'nothing' };
    return { kind: 'suggestions', candidates: candidates(entries, confidence) };
  }

  return {
    match: (question) => {
      const ranking = rank(analyser.analyse(question));
      if (ranking.analysis.words.length === 0) return { kind: 'nothing' };
      const exact = findExact(question);
      return (exact === undefined ? undefined : exactVerdict(exact, ranking)) ?? weigh(ranking);
    },
    complete: (typed, limit) => {
      const best = new Map<number, number>();
      for (const variant of completions(typed)) {
        for (const { label, score } of rank(analyser.analyse(variant)).entries) {
          best.set(label, Math.max(best.get(label) ?? -Infinity, score));
        }
      }
      const scored = [...best]
        .map(([label, score]) => ({ label, score }))
        .filter(({ score }) => score >= lowestCompletion)
        .sort((a, b) => b.score - a.score);
      return scored.slice(0, limit).flatMap(({ label, score }) => {
        const target = targets[label];
        return target?.kind === 'entry'
          ? [{ entry: target.entry, confidence: 1 / (1 + Math.exp(-3 * score)) }]
          : [];
      });
    },
  };
}
