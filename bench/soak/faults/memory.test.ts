import { expect, it } from 'vitest';
import { isFlat, trendOf } from './memory.ts';

const megabyte = 1024 * 1024;

/** Samples of a run, in MB. */
function trend(heap: (index: number) => number, rss: (index: number) => number) {
  const found = trendOf(
    Array.from({ length: 20 }, (_, index) => ({
      heap: heap(index) * megabyte,
      rss: rss(index) * megabyte,
      interactions: index * 10,
    })),
  );
  if (found === null) throw new Error('there are too few samples');
  return found;
}

it.each<[string, boolean, (index: number) => number, (index: number) => number]>([
  ['stays', true, () => 30, () => 250],
  [
    'goes up while a story is learned, and down again',
    true,
    () => 30,
    (index) => (index % 4 === 0 ? 400 : 250),
  ],
  ['is filled in the beginning', true, (index) => (index < 4 ? 10 : 30), (index) => (index < 4 ? 100 : 250)],
  ['grows in the heap', false, (index) => 30 + index, () => 250],
  ['grows outside it', false, () => 30, (index) => 250 + 10 * index],
])('memory that %s is flat: %s', (_, expected, heap, rss) => {
  expect(isFlat(trend(heap, rss))).toBe(expected);
});

it('a short run says nothing about memory', () => {
  expect(trendOf([{ heap: 1, rss: 1, interactions: 1 }])).toBeNull();
});
