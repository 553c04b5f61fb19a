import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { large, small } from '../../src/matching/decision-weights.ts';
import type { Assessment, Evidence } from '../../src/matching/evidence.ts';
import {
  maturityOf,
  probabilitiesOf,
  termsOf,
  weightNames,
  weightsFor,
} from '../../src/matching/probabilities.ts';
import type { Ranking } from '../../src/matching/ranking.ts';
import { analysisOf, noEvidence } from './make-parts.ts';

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const anyScored = fc.array(number(3), { maxLength: 8 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyEvidence = fc.record({
  covered: share,
  coveredByAnswer: share,
  missing: share,
  nothing: fc.constantFrom(0, 1),
  oneMissing: fc.constantFrom(0, 1),
  rareMissing: share,
  missingThoughAlike: share,
  missingBesideName: share,
  headMissing: share,
  otherName: fc.constantFrom(0, 1),
  otherKind: fc.constantFrom(0, 1),
  sameKind: share,
  noSuchFigure: fc.constantFrom(0, 1),
});
const anyStrangeness = fc.record({
  unknownShare: share,
  unknownWords: share,
});
const plain: Omit<Evidence, 'score'> = { ...noEvidence, covered: 0.5 };
const familiar = { unknownShare: 0, unknownWords: 0 };

const scored = (scores: readonly number[], from: number) =>
  scores.map((score, index) => ({ label: from + index, score }));

function rankingOf(entries: readonly number[], gaps: readonly number[], background = -1): Ranking {
  return {
    analysis: analysisOf('boats'),
    entries: scored(entries, 0),
    gaps: scored(gaps, entries.length),
    background,
  };
}

function assessmentOf(
  evidence: (label: number) => Omit<Evidence, 'score'>,
  strangeness: Assessment['strangeness'] = familiar,
): Assessment {
  return { asked: 1, strangeness, evidenceFor: (label, score) => ({ ...evidence(label), score }) };
}

describe('the probabilities of what a question may be', () => {
  it('add up to 1, best first, whatever the evidence', () => {
    fc.assert(
      fc.property(
        anyScored,
        anyScored,
        number(3),
        anyEvidence,
        anyStrangeness,
        share,
        (entries, gaps, background, evidence, strangeness, maturity) => {
          const found = probabilitiesOf(
            rankingOf(entries, gaps, background),
            assessmentOf(() => evidence, strangeness),
            weightsFor(maturity),
          );
          const all = [...found.entries, ...found.gaps].map(({ probability }) => probability);
          expect(all.reduce((sum, each) => sum + each, found.background + found.unknown)).toBeCloseTo(1);
          for (const each of [...all, found.background, found.unknown])
            expect(each >= 0 && each <= 1).toBe(true);
          for (const weighed of [found.entries, found.gaps]) {
            const list = weighed.map(({ probability }) => probability);
            expect(list).toEqual(list.toSorted((a, b) => b - a));
          }
          expect([found.entries.length, found.gaps.length]).toEqual([entries.length, gaps.length]);
        },
      ),
    );
  });

  it('follow from the terms of each alternative and from all the weights', () => {
    fc.assert(
      fc.property(anyEvidence, anyStrangeness, share, (evidence, strangeness, maturity) => {
        const ranking = rankingOf([0.3], [0.2], -0.4);
        const assessment = assessmentOf(() => evidence, strangeness);
        const weights = weightsFor(maturity);
        const odds = termsOf(ranking, assessment).map((terms) =>
          Math.exp(weightNames.reduce((sum, name) => sum + weights[name] * (terms[name] ?? 0), 0)),
        );
        const all = odds.reduce((sum, each) => sum + each, 0);
        const { entries, gaps, background, unknown } = probabilitiesOf(ranking, assessment, weights);
        const found = [...[...entries, ...gaps].map(({ probability }) => probability), background, unknown];
        for (const [index, each] of found.entries()) expect(each).toBeCloseTo((odds[index] ?? 0) / all, 9);
      }),
    );
  });

  it('stay finite however strong the evidence is', () => {
    const found = probabilitiesOf(
      rankingOf([1e6, -1e6], [1e6]),
      assessmentOf(() => plain),
      small,
    );
    expect(found.entries.map(({ label }) => label)).toEqual([0, 1]);
    expect(Number.isFinite(found.unknown)).toBe(true);
  });

  it.each([
    ['covers more', { covered: 0.9 }],
    ['covers more by its answer', { coveredByAnswer: 0.6 }],
  ])('are higher for an entry that %s', (_, more) => {
    const found = probabilitiesOf(
      rankingOf([0, 0], []),
      assessmentOf((label) => (label === 1 ? { ...plain, ...more } : plain)),
      large,
    );
    expect(found.entries[0]?.label).toBe(1);
  });

  it.each([
    ['misses what is asked', { missing: 1 }],
    ['has nothing of what is asked', { nothing: 1 }],
    ['lacks a name of the question', { otherName: 1 }],
    ['is never asked for such a thing', { otherKind: 1 }],
  ])('are lower for an entry that %s', (_, evidence) => {
    for (const weights of [small, large]) {
      const found = probabilitiesOf(
        rankingOf([0, 0], []),
        assessmentOf((label) => (label === 0 ? { ...plain, ...evidence } : plain)),
        weights,
      );
      expect(found.entries[0]?.label).toBe(1);
    }
  });

  it('are higher for an entry than for a gap with the same evidence', () => {
    const { entries, gaps } = probabilitiesOf(
      rankingOf([0], [0]),
      assessmentOf(() => plain),
      large,
    );
    expect(entries[0]?.probability).toBeGreaterThan(gaps[0]?.probability ?? 1);
  });
});

describe('the alternatives of a question', () => {
  it('are its entries, its gaps, the background and the unknown, in this order', () => {
    const terms = termsOf(
      rankingOf([0.5], [0.25], -0.5),
      assessmentOf(() => plain),
    );
    expect(terms.map(({ score, gap, background, unknown }) => ({ score, gap, background, unknown }))).toEqual(
      [
        { score: 0.5, gap: undefined, background: undefined, unknown: undefined },
        { score: 0.25, gap: 1, background: undefined, unknown: undefined },
        { score: -0.5, gap: undefined, background: 1, unknown: undefined },
        { score: undefined, gap: undefined, background: undefined, unknown: 1 },
      ],
    );
  });
});

describe('how far a story is like one that took weeks', () => {
  it('depends on its phrasings per target: not at all with 20, wholly with 50', () => {
    expect([10, 20, 50, 500].map((each) => maturityOf(30 * each, 30))).toEqual([0, 0, 1, 1]);
    expect(maturityOf(30 * 30, 30)).toBeCloseTo(Math.log(1.5) / Math.log(2.5));
    expect(maturityOf(0, 0)).toBe(0);
  });

  it('mixes the weights', () => {
    for (const name of weightNames) {
      expect(weightsFor(0)[name]).toBeCloseTo(small[name]);
      expect(weightsFor(1)[name]).toBeCloseTo(large[name]);
      expect(weightsFor(0.5)[name]).toBeCloseTo((small[name] + large[name]) / 2);
    }
  });
});
