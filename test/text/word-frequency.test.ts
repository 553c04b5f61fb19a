import { expect, it } from 'vitest';
import { commonWords } from '../../src/text/word-frequency.ts';
import { toWords } from '../../src/text/normalise.ts';

function placeOf(word: string): number {
  return commonWords.get(word) ?? Infinity;
}

it('knows the ordinary words of both languages, the most common ones first', () => {
  expect(placeOf('the')).toBeLessThan(placeOf('bridge'));
  expect(placeOf('les')).toBeLessThan(placeOf('pont'));
  expect(placeOf('bridge') + placeOf('pont')).toBeLessThan(Infinity);
  expect(commonWords.has('larkspur')).toBe(false);
});

it('holds words as questions are folded', () => {
  expect([...commonWords.keys()].filter((word) => toWords(word).join(' ') !== word)).toEqual([]);
});
