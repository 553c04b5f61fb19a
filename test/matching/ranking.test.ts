import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { createAnalyser, type Analyser } from '../../src/matching/analysis.ts';
import type { Signals } from '../../src/matching/signals.ts';
import { createRanker, createSignalReader, type Ranking } from '../../src/matching/ranking.ts';
import { targetsOf, type Target } from '../../src/matching/targets.ts';
import { anyText } from './any-text.ts';
import { learnFerry } from './ferry.ts';

let story: Story;
let targets: readonly Target[];
let analyser: Analyser;
let rank: (question: string) => Ranking;
let signalsOf: (question: string) => Signals;

beforeAll(async () => {
  const learned = await learnFerry();
  story = learned.story;
  targets = targetsOf(story);
  analyser = createAnalyser(learned.model.lexicon, learned.model.phrases);
  const ranker = createRanker(targets, learned.model);
  const read = createSignalReader(targets, analyser);
  rank = (question) => ranker(analyser.analyse(question));
  signalsOf = (question) => read(rank(question));
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

describe('the signals', () => {
  it('include how much of the question the story knows', () => {
    expect(signalsOf('who opened the ferry').coverage).toBe(1);
    expect(signalsOf('zzxxqq wwvvkk').coverage).toBe(0);
    const half = signalsOf('ferry zzxxqq').coverage;
    expect([half > 0, half < 1]).toEqual([true, true]);
  });

  it('are worse for an unknown rare word than for an unknown common one', () => {
    expect(signalsOf('ferry zzxxqq').coverage).toBeLessThan(signalsOf('ferry good').coverage);
  });

  it('are the same for spellings that mean the same', () => {
    expect(signalsOf('WHO opened the FERRY?!')).toEqual(signalsOf('who opened the ferry'));
  });

  it('are finite numbers for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const value of Object.values(signalsOf(text))) expect(value).toSatisfy(Number.isFinite);
      }),
    );
  });
});
