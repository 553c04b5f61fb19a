import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/matching/analysis.ts';
import { createRanker, type Ranking } from '../../src/matching/ranking.ts';
import { targetsOf, type Target } from '../../src/matching/targets.ts';
import { anyText } from './any-text.ts';
import { learnFerry } from './ferry.ts';

let targets: readonly Target[];
let rank: (question: string) => Ranking;

beforeAll(async () => {
  const { story, model } = await learnFerry();
  targets = targetsOf(story);
  const analyser = createAnalyser(model.lexicon, model.phrases, model.everyday);
  const ranker = createRanker(targets, model);
  rank = (question) => ranker(analyser.analyse(question));
});

describe('the ranking of a question', () => {
  it('begins with the entry that has a similar phrasing', () => {
    const [first] = rank('the price of these boats').entries;
    expect(targets[first?.label ?? -1]).toMatchObject({ kind: 'entry', entry: { id: 'ferry-cost' } });
  });

  it('begins with the gap that has a similar phrasing', () => {
    const { gaps, entries } = rank('the fare for one child');
    expect(targets[gaps[0]?.label ?? -1]).toMatchObject({ kind: 'gap', gap: { id: 'ticket-price' } });
    expect(gaps[0]?.score).toBeGreaterThan(entries[0]?.score ?? Infinity);
  });

  it('has the background before everything for an unrelated question', () => {
    const { gaps, entries, background } = rank('what is the capital of Peru?');
    expect(background).toBeGreaterThan(Math.max(entries[0]?.score ?? Infinity, gaps[0]?.score ?? Infinity));
  });

  it('lists different entries and gaps, best first, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [kind, scored] of Object.entries({ entry: rank(text).entries, gap: rank(text).gaps })) {
          const scores = scored.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(new Set(scored.map(({ label }) => label)).size).toBe(scored.length);
          for (const { label } of scored) expect(targets[label]?.kind).toBe(kind);
        }
      }),
    );
  });
});
