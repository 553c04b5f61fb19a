import { expect, it } from 'vitest';
import { rememberLatest } from '../src/remember-latest.ts';

/** A function that keeps the results of two texts, and what it was computed for. */
function noting(): { readonly computed: string[]; readonly lengthOf: (text: string) => number } {
  const computed: string[] = [];
  return { computed, lengthOf: rememberLatest((text) => computed.push(text) && text.length, 2) };
}

it('a result is computed once for each of the latest texts', () => {
  const { computed, lengthOf } = noting();
  expect(['who?', 'when?', 'who?', 'when?', '', ''].map(lengthOf)).toEqual([4, 5, 4, 5, 0, 0]);
  expect(computed).toEqual(['who?', 'when?', '']);
});

it('results of earlier texts are dropped', () => {
  const { computed, lengthOf } = noting();
  for (const text of ['first', 'second', 'third', 'fourth', 'fifth', 'first', 'fifth']) lengthOf(text);
  expect(computed).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'first']);
});

it('results of long texts are not kept', () => {
  const { computed, lengthOf } = noting();
  const long = 'x'.repeat(2_000);
  expect([lengthOf(long), lengthOf(long)]).toEqual([2_000, 2_000]);
  expect(computed).toHaveLength(2);
});
