import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/matching/analysis.ts';
import { createAssessor, evidenceNames, type Assessment } from '../../src/matching/evidence.ts';
import { heldKindsIn } from '../../src/matching/held-kinds.ts';
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
    held: heldKindsIn('Two boats for €3 million.'),
  },
  {
    phrasings: [
      question('when did calloway open port', {
        recognised: [{ meanings: ['name:calloway'], start: 2, length: 1 }],
      }),
    ],
    answers: [question('tuesday')],
    held: 0,
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
const noSuchFigure = (text: string, label: number): number => evidence(question(text), label).noSuchFigure;
const rareMissing = (text: string): number => evidence(question(text)).rareMissing;
const asked = (analysis: Analysis): number => assess(analysis, 0).asked;
const strange = (analysis: Analysis): Assessment['strangeness'] => assess(analysis, 0.25).strangeness;

describe('the evidence for a target', () => {
  it('has its score as it is', () => {
    expect(evidence(question('boats')).score).toBe(0.5);
  });

  it('covers what its texts have, and apart from it what its answer has', () => {
    expect(evidence(question('boats price'))).toMatchObject({ covered: 1, missing: 0, oneMissing: 0 });
    expect(evidence(question('boats price')).coveredByAnswer).toBeCloseTo(0.5);
    expect(evidence(question('zeppelin'))).toMatchObject({
      covered: 0,
      coveredByAnswer: 0,
      missing: 1,
      oneMissing: 1,
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
        { phrasings: [question('ferry boats')], answers: [], held: 0 },
        { phrasings: [question('ferry port')], answers: [], held: 0 },
      ]),
    );
    const covered = (text: string) => everywhere(question(text), 0).evidenceFor(0, 0).covered;
    expect(covered('boats zeppelin')).toBeGreaterThan(covered('ferry zeppelin'));
  });

  it('misses a rare word, and function words not at all', () => {
    expect(evidence(question('the boats')).missing).toBeCloseTo(0);
    expect(evidence(question('boats zeppelin')).missing).toBeGreaterThan(0.3);
    expect(evidence(question('boats where')).missing).toBe(0);
  });

  it('does not count names as what is asked about them', () => {
    expect(evidence(question('larkspur zeppelin', named('larkspur')))).toMatchObject({
      missing: 1,
      nothing: 1,
      otherName: 0,
    });
    expect(evidence(question('larkspur price', named('larkspur')))).toMatchObject({
      nothing: 0,
      missingBesideName: 0,
    });
  });

  it('misses a word all the more beside a name that it has', () => {
    expect(evidence(question('larkspur zeppelin', named('larkspur'))).missingBesideName).toBe(1);
    expect(evidence(question('larkspur zeppelin', named('larkspur')), port).missingBesideName).toBe(0);
    expect(evidence(question('boats zeppelin')).missingBesideName).toBe(0);
  });

  it('tells whether it lacks one word or several', () => {
    expect(evidence(question('boats zeppelin')).oneMissing).toBe(1);
    expect(evidence(question('boats zeppelin hangar')).oneMissing).toBe(0);
  });

  it('adds up how rare the words are that it lacks, up to a limit', () => {
    expect(rareMissing('boats price')).toBe(0);
    expect(rareMissing('boats port')).toBeGreaterThan(0);
    expect(rareMissing('zeppelin')).toBeGreaterThan(rareMissing('port'));
    expect(rareMissing('boats price zeppelin')).toBeCloseTo(rareMissing('zeppelin'));
    expect(rareMissing('zeppelin hangar')).toBeCloseTo(2 * rareMissing('zeppelin'));
    expect(rareMissing('zeppelin '.repeat(50))).toBe(1);
  });

  it('misses words all the more if its score is high', () => {
    const analysis = question('boats zeppelin');
    const alike = (score: number) => assess(analysis, 0).evidenceFor(boats, score).missingThoughAlike;
    expect(alike(-0.9)).toBe(0);
    expect(alike(0.8)).toBeGreaterThan(alike(0.2));
    expect(evidence(question('boats price')).missingThoughAlike).toBe(0);
  });

  it('misses the noun that is asked for', () => {
    expect(evidence(question('which zeppelin has boats')).headMissing).toBe(1);
    expect(evidence(question('which boats has zeppelin')).headMissing).toBe(0);
    expect(evidence(question('how many zeppelin has boats')).headMissing).toBe(0);
  });

  it('has a word of the vocabulary by the everyday meaning beneath it, too', () => {
    const meaning = [{ meanings: ['everyday:money'], start: 0, length: 1 }];
    expect(evidence(question('moolah', { beneath: meaning })).covered).toBeCloseTo(0.8);
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
    const same = [boats, port].map((label) => evidence(question('when open'), label).sameKind);
    expect(same[0]).toBe(0);
    expect(same[1]).toBeGreaterThan(0);
  });
});

describe('the figure that a question wants', () => {
  it('is in an answer or not', () => {
    expect([boats, port].map((label) => noSuchFigure('how much did it cost', label))).toEqual([0, 1]);
    expect([boats, port].map((label) => noSuchFigure('how fast was it', label))).toEqual([1, 1]);
  });

  it('is none if it wants no figure', () => {
    expect([boats, port].map((label) => noSuchFigure('who was it', label))).toEqual([0, 0]);
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
  it('are its unknown words, up to three', () => {
    expect(strange(question('boats price'))).toEqual({ unknownShare: 0.25, unknownWords: 0 });
    expect(strange(question('boats zeppelin')).unknownWords).toBeCloseTo(1 / 3);
    expect(strange(question('a b c d e f')).unknownWords).toBe(1);
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
