import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/matching/analysis.ts';
import { createAssessor, evidenceNames, type Assessment } from '../../src/matching/evidence.ts';
import { createPipeline, type Pipeline } from '../../src/matching/pipeline.ts';
import { indexTargets } from '../../src/matching/target-index.ts';
import { anyText } from './any-text.ts';
import { learnFerry } from './ferry.ts';
import { analysisOf } from './make-parts.ts';

/** A question in which the first word is a name, an everyday meaning, or neither. */
function question(text: string, parts: Partial<Analysis> = {}): Analysis {
  return { ...analysisOf(text), recognised: [], ...parts };
}

const named = (meaning: string): Pick<Analysis, 'recognised'> => ({
  recognised: [{ meanings: [`name:${meaning}`], start: 0, length: 1 }],
});

/** Two targets: what boats cost, and when the port opened; the name Larkspur is in the first. */
const index = indexTargets([
  {
    phrasings: [question('larkspur boats price', named('larkspur'))],
    answers: [
      question('euros', { everyday: [{ meanings: ['everyday:money'], start: 0, length: 1 }] }),
      question('boats millions'),
    ],
  },
  {
    phrasings: [
      question('when did calloway open port', {
        recognised: [{ meanings: ['name:calloway'], start: 2, length: 1 }],
      }),
    ],
    answers: [question('tuesday')],
  },
]);
const assess = createAssessor(index);
const boats = 0;
const port = 1;

function evidence(analysis: Analysis, label = boats): ReturnType<Assessment['evidenceFor']> {
  return assess(analysis, 0).evidenceFor(label, 0.5);
}

const otherKinds = (text: string): readonly number[] =>
  [boats, port].map((label) => evidence(question(text), label).otherKind);
const asked = (analysis: Analysis): number => assess(analysis, 0).asked;
const strange = (analysis: Analysis): Assessment['strangeness'] => assess(analysis, 0.25).strangeness;

describe('the evidence for a target', () => {
  it('has its score as it is', () => {
    expect(evidence(question('boats')).score).toBe(0.5);
  });

  it('covers what its texts have, and apart from it what its answer has', () => {
    expect(evidence(question('boats price'))).toMatchObject({ covered: 1, missing: 0, mostMissing: 0 });
    expect(evidence(question('boats price')).coveredByAnswer).toBeCloseTo(0.5);
    expect(evidence(question('zeppelin'))).toMatchObject({
      covered: 0,
      coveredByAnswer: 0,
      missing: 1,
      mostMissing: 1,
    });
    expect(evidence(question('boats zeppelin')).covered).toBeLessThan(1);
  });

  it('covers a word by its everyday meaning, for a little less than the word itself', () => {
    const meaning = { everyday: [{ meanings: ['everyday:money'], start: 0, length: 1 }] };
    expect(evidence(question('moolah', meaning)).covered).toBeCloseTo(0.8);
    expect(evidence(question('moolah', meaning)).coveredByAnswer).toBeCloseTo(0.8);
    expect(evidence(question('moolah', meaning)).missing).toBeCloseTo(0.1);
    expect(evidence(question('moolah', meaning), port).covered).toBe(0);
  });

  it('counts what few targets have for more', () => {
    const everywhere = createAssessor(
      indexTargets([
        { phrasings: [question('ferry boats')], answers: [] },
        { phrasings: [question('ferry port')], answers: [] },
      ]),
    );
    const covered = (text: string) => everywhere(question(text), 0).evidenceFor(0, 0).covered;
    expect(covered('boats zeppelin')).toBeGreaterThan(covered('ferry zeppelin'));
  });

  it('misses most of all a rare word, and function words not at all', () => {
    expect(evidence(question('the boats')).missing).toBeCloseTo(0);
    expect(evidence(question('boats zeppelin')).mostMissing).toBe(1);
    expect(evidence(question('boats zeppelin')).missing).toBeGreaterThan(0.3);
    expect(evidence(question('boats where')).missing).toBe(0);
  });

  it('does not count names as what is asked about them', () => {
    expect(evidence(question('larkspur zeppelin', named('larkspur')))).toMatchObject({
      missing: 1,
      nothing: 1,
      onlyNames: 1,
      otherName: 0,
    });
    expect(evidence(question('larkspur price', named('larkspur')))).toMatchObject({
      nothing: 0,
      onlyNames: 0,
    });
    expect(evidence(question('zeppelin'))).toMatchObject({ nothing: 1, onlyNames: 0 });
  });

  it('tells that the question names somebody or something else', () => {
    expect(evidence(question('calloway price', named('calloway'))).otherName).toBe(1);
    expect(evidence(question('calloway price', named('calloway')), port).otherName).toBe(0);
    expect(evidence(question('northhull price', named('northhull'))).otherName).toBe(1);
  });

  it('accepts any meaning of an ambiguous name', () => {
    const either = { recognised: [{ meanings: ['name:northhull', 'name:larkspur'], start: 0, length: 1 }] };
    expect(evidence(question('hull', either)).otherName).toBe(0);
  });

  it('tells that the question asks for another kind of thing', () => {
    expect(otherKinds('when open')).toEqual([1, 0]);
    expect(otherKinds('who open')).toEqual([1, 1]);
    expect(otherKinds('boats')).toEqual([0, 0]);
  });
});

describe('what is asked', () => {
  it('is nothing in function words and names alone', () => {
    expect(asked(question('what is it'))).toBe(0);
    expect(asked(question('larkspur', named('larkspur')))).toBe(0);
    expect(asked(question(''))).toBe(0);
  });

  it('is more in rare words and figures', () => {
    expect(asked(question('zeppelin'))).toBe(1);
    expect(asked(question('7'))).toBe(1);
    expect(asked(question('people'))).toBeLessThan(1);
  });
});

describe('what is strange in a question', () => {
  it('are its unknown words, up to three, and its corrected ones', () => {
    expect(strange(question('boats price'))).toEqual({
      unknownShare: 0.25,
      unknownWords: 0,
      strangeBesideName: 0,
      repaired: 0,
    });
    expect(strange(question('boats zeppelin')).unknownWords).toBeCloseTo(1 / 3);
    expect(strange(question('boats zeppelin')).strangeBesideName).toBe(0);
    expect(strange(question('larkspur zeppelin', named('larkspur'))).strangeBesideName).toBe(1);
    expect(strange(question('larkspur boats', named('larkspur'))).strangeBesideName).toBe(0);
    expect(strange(question('a b c d e f')).unknownWords).toBe(1);
    expect(strange({ ...question('boats price'), expanded: ['baots', 'price'] }).repaired).toBe(0.5);
  });
});

describe('the evidence in a story', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    const { story, model } = await learnFerry();
    pipeline = createPipeline(story, model);
  });

  it('is made of shares, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ranking, assessment } = pipeline.read(text);
        for (const { label, score } of [...ranking.entries, ...ranking.gaps]) {
          const found = assessment.evidenceFor(label, score);
          for (const name of evidenceNames.filter((each) => each !== 'score'))
            expect(found[name] >= -1e-9 && found[name] <= 1 + 1e-9, name).toBe(true);
        }
        for (const value of Object.values(assessment.strangeness))
          expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('is the same for spellings that mean the same', () => {
    const [one, other] = ['WHO opened the FERRY line?!', 'who opened the ferry line'].map(
      (text) => pipeline.read(text).probabilities,
    );
    expect(one).toEqual(other);
  });
});
