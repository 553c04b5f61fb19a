import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
/** In two words whose letters are in alphabetical order no neighbours can be swapped. */
const sortedWord = word.map((letters) => letters.split('').sort().join(''));
const limit = fc.integer({ min: 0, max: 8 });
const noLimit = 100;

function shorter(text: string, letters: number): string {
  return text.slice(0, text.length - letters);
}

/** The definition itself, letter by letter from the end. */
function reference(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const same = one.at(-1) === other.at(-1);
  const ways = [
    reference(shorter(one, 1), other) + 1,
    reference(one, shorter(other, 1)) + 1,
    reference(shorter(one, 1), shorter(other, 1)) + (same ? 0 : 1),
  ];
  const swapped = one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(...ways, swapped ? reference(shorter(one, 2), shorter(other, 2)) + 1 : Infinity);
}

describe('the edit distance', () => {
  it.each([
    ['a letter added', 'ferry', 'fferry', 1],
    ['a letter dropped', 'ferry', 'fery', 1],
    ['a letter replaced', 'ferry', 'fetry', 1],
    ['two neighbours swapped', 'ferry', 'frery', 1],
    ['several at once', 'kitten', 'sitting', 3],
    ['everything', 'abc', '', 3],
  ])('counts %s', (_, one, other, distance) => {
    expect(editDistance(one, other, noLimit)).toBe(distance);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(shortWord, shortWord, (one, other) => {
        expect(editDistance(one, other, noLimit)).toBe(reference(one, other));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same both ways, whatever the limit', () => {
    fc.assert(
      fc.property(word, word, limit, (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(editDistance(other, one, most));
      }),
      { numRuns: 1000 },
    );
  });

  it('is nought for equal words and for no others', () => {
    fc.assert(
      fc.property(word, word, limit, (one, other, most) => {
        expect(editDistance(one, one, most)).toBe(0);
        expect(editDistance(one, other, most) === 0).toBe(one === other);
      }),
    );
  });

  it('is no longer by a detour, where no neighbours can be swapped', () => {
    fc.assert(
      fc.property(sortedWord, sortedWord, sortedWord, (one, between, other) => {
        const detour = editDistance(one, between, noLimit) + editDistance(between, other, noLimit);
        expect(editDistance(one, other, noLimit)).toBeLessThanOrEqual(detour);
      }),
    );
  });

  it('is exact up to the limit, and one more than the limit beyond it', () => {
    fc.assert(
      fc.property(word, word, limit, (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, noLimit), most + 1));
      }),
      { numRuns: 2000 },
    );
  });
});
