import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToGroup, compareTexts, groupBy, lowerBound } from '../src/collections.ts';
import { anyText } from './matching/any-text.ts';

describe('groups', () => {
  it('hold the items with the same key, in the order of their first items', () => {
    const groups = groupBy(['boat', 'quay', 'bridge', 'queue', 'ferry'], (word) => word[0]);
    expect([...groups]).toEqual([
      ['b', ['boat', 'bridge']],
      ['q', ['quay', 'queue']],
      ['f', ['ferry']],
    ]);
  });

  it('may have any key, names of built-in properties included', () => {
    const groups = new Map<string, number[]>();
    for (const [index, key] of ['__proto__', '', '__proto__'].entries()) addToGroup(groups, key, index);
    expect([...groups]).toEqual([
      ['__proto__', [0, 2]],
      ['', [1]],
    ]);
  });
});

it('texts are ordered by code unit, as a sort without a comparison orders them', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      expect(texts.toSorted(compareTexts)).toEqual(texts.toSorted());
    }),
  );
  expect(compareTexts('ferry', 'ferry')).toBe(0);
});

it('the lower bound is where a value is in a sorted list, or would be', () => {
  const words = ['bridge', 'car', 'carp', 'cart', 'dock'];
  expect(words.slice(lowerBound(words, 'car'), lowerBound(words, 'cas'))).toEqual(['car', 'carp', 'cart']);
  expect([lowerBound(words, ''), lowerBound(words, 'zebra'), lowerBound([], 1)]).toEqual([0, 5, 0]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: 0, max: 20 }),
      (numbers, wanted) => {
        const sorted = Int32Array.from(numbers).sort();
        expect(lowerBound(sorted, wanted)).toBe(numbers.filter((number) => number < wanted).length);
      },
    ),
  );
});
