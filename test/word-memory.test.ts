import { expect, it } from 'vitest';
import { rememberWords } from '../src/word-memory.ts';

it('a result is computed once per word', () => {
  const computed: string[] = [];
  const lengthOf = rememberWords((word) => computed.push(word) && word.length);
  expect(['boat', 'quay', 'boat', '', ''].map(lengthOf)).toEqual([4, 4, 4, 0, 0]);
  expect(computed).toEqual(['boat', 'quay', '']);
});

it('results are kept for a limited number of words', () => {
  let computed = 0;
  const count = rememberWords(() => (computed += 1));
  for (let index = 0; index < 100_000; index += 1) count(`word${index}`);
  expect(count('word0')).toBe(1);
  count('word99999');
  expect(computed).toBe(100_001);
});
