import { describe, expect, it } from 'vitest';
import { hashOfMeaning, hashOfStem } from '../../src/matching/features.ts';
import { holdersAt, indexTargets, placeOf, wholeShare } from '../../src/matching/target-index.ts';
import { wantedKinds } from '../../src/matching/wanted-kinds.ts';
import { analysisOf } from './make-parts.ts';

const nobody = { phrasings: [], answers: [], held: 0 };
const index = indexTargets([
  {
    phrasings: [analysisOf('when did boats come', 'name:larkspur')],
    answers: [analysisOf('boats came on tuesday')],
    held: 5,
  },
  nobody,
  { phrasings: [analysisOf('who came')], answers: [analysisOf('the mayor', 'name:calloway')], held: 0 },
]);
const of = (key: number, label: number): number | undefined => holdersAt(index, placeOf(index, key))[label];

const sharesOf = (label: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    wantedKinds
      .map(
        (kind, place) => [kind, (index.asked[label * wantedKinds.length + place] ?? 0) / wholeShare] as const,
      )
      .filter(([, share]) => share > 0),
  );

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

  it('keeps how many phrasings of a target ask for each kind of thing', () => {
    expect([sharesOf(0), sharesOf(1), sharesOf(2)]).toEqual([{ when: 1 }, {}, { who: 1 }]);
  });

  it('keeps the kinds of figure that an answer holds', () => {
    expect([...index.held]).toEqual([5, 0, 0]);
  });
});
