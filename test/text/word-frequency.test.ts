import { expect, it } from 'vitest';
import { wordRanks } from '../../src/text/word-frequency.ts';
import { toWords } from '../../src/text/words.ts';

function rankOf(word: string): number {
  return wordRanks().get(word) ?? Infinity;
}

it('ordinary words of both languages are ranked, the most common ones first', () => {
  expect(rankOf('the')).toBeLessThan(rankOf('bridge'));
  expect(rankOf('les')).toBeLessThan(rankOf('pont'));
  expect(rankOf('bridge') + rankOf('pont')).toBeLessThan(Infinity);
  expect(wordRanks().has('larkspur')).toBe(false);
});

it('a word of both languages has the better rank', () => {
  expect(rankOf('four')).toBeLessThan(1000);
  expect(rankOf('grand')).toBeLessThan(1000);
});

it('ranked words are folded as questions are', () => {
  expect([...wordRanks().keys()].filter((word) => toWords(word).join(' ') !== word)).toEqual([]);
  for (const word of toWords('été aujourd’hui')) expect(rankOf(word), word).toBeLessThan(5000);
});
