import { expect, it } from 'vitest';
import { createRandom } from '../../src/matching/random.ts';

function take(seed: number, count: number): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random());
}

it('random numbers are the same for the same seed, and for no other', () => {
  expect(take(7, 50)).toEqual(take(7, 50));
  expect(take(8, 50)).not.toEqual(take(7, 50));
});

it('random numbers are evenly spread from 0 to 1', () => {
  const numbers = take(1, 10_000);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length,
  );
  expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(200);
});
