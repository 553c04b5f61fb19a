import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordListFiles, wordRanks, wordRanksIn } from '../../src/text/word-frequency.ts';
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
  for (const word of toWords('été aujourd’hui déjà même très après toi bidule'))
    expect(rankOf(word), word).toBeLessThan(5000);
});

it('the words that a list lacks are not in it, and stand once', () => {
  const ranks = wordRanksIn('fr');
  const file = wordListFiles.find((path) => path.endsWith('missing-words/french.txt')) ?? '';
  const lines = readFileSync(file, 'utf8').split('\n');
  const words = toWords(lines.filter((line) => !/^(?:#|\d+$)/u.test(line)).join(' '));
  expect(words.length).toBeGreaterThan(400);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => ![50, 500, 1500].includes(ranks.get(word) ?? 0))).toEqual([]);
});
