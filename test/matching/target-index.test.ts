import { describe, expect, it } from 'vitest';
import { hashOfMeaning, hashOfStem } from '../../src/matching/features.ts';
import { askedKinds } from '../../src/matching/asked-kind.ts';
import { holdersAt, indexTargets, placeOf } from '../../src/matching/target-index.ts';
import { analysisOf } from './make-parts.ts';

const nobody = { phrasings: [], answers: [] };
const index = indexTargets([
  {
    phrasings: [analysisOf('when did boats come', 'name:larkspur')],
    answers: [analysisOf('boats came on tuesday')],
  },
  nobody,
  { phrasings: [analysisOf('who came')], answers: [analysisOf('the mayor', 'name:calloway')] },
]);
const of = (key: number, label: number): number | undefined => holdersAt(index, placeOf(index, key))[label];

const kindsOf = (label: number): readonly string[] =>
  askedKinds.filter((_, bit) => ((index.asked[label] ?? 0) & (1 << bit)) !== 0);

describe('the index of what targets have', () => {
  it('tells a word of an answer from one of phrasings alone, and from none', () => {
    expect([0, 1, 2].map((label) => of(hashOfStem('boats'), label))).toEqual([2, 0, 0]);
    expect([0, 1, 2].map((label) => of(hashOfStem('come'), label))).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((label) => of(hashOfStem('came'), label))).toEqual([2, 0, 1]);
  });

  it('has words in every inflection, and meanings', () => {
    expect(of(hashOfStem('boat'), 0)).toBe(2);
    expect([of(hashOfMeaning('name:larkspur'), 0), of(hashOfMeaning('name:calloway'), 2)]).toEqual([1, 2]);
  });

  it('has no place for what no target has', () => {
    expect(placeOf(index, hashOfStem('zeppelin'))).toBe(-1);
    expect(placeOf(indexTargets([]), 7)).toBe(-1);
    expect([...holdersAt(index, -1)]).toEqual([0, 0, 0]);
  });

  it('counts the targets that have texts', () => {
    expect(index.targetCount).toBe(2);
  });

  it('keeps the kinds that a target is asked for', () => {
    expect([kindsOf(0), kindsOf(1), kindsOf(2)]).toEqual([['when'], [], ['who']]);
  });

  it('passes over a kind that hardly any phrasing of a target asks for', () => {
    const phrasings = [...Array(99).fill(analysisOf('when was it')), analysisOf('who was it')];
    const { asked } = indexTargets([{ phrasings, answers: [] }]);
    expect(asked[0]).toBe(1 << askedKinds.indexOf('when'));
  });
});
