import { describe, expect, it } from 'vitest';

import { areaUnderCurve, percentile, refusedWhenKeeping } from './measures.ts';

describe('the area under the curve', () => {
  it('is 1 when every in-scope score is higher, 0 when every one is lower', () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
  });

  it('counts the pairs in the right order, equal ones by half', () => {
    expect(areaUnderCurve([1, 3], [2, 4])).toBe(0.25);
    expect(areaUnderCurve([5, 5], [5, 5, 5])).toBe(0.5);
    expect(areaUnderCurve([2], [1, 2])).toBe(0.75);
  });

  it('is unknown without questions to compare', () => {
    expect(areaUnderCurve([1], [])).toBeNull();
  });
});

describe('the share refused', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => index + 1);

  it('is taken at the highest threshold that keeps the share', () => {
    // 19 of 20 are kept from 2 on.
    expect(refusedWhenKeeping(0.95, twenty, [0, 1, 1.9, 2])).toBe(0.75);
  });

  it('is nothing when the scores of those to keep reach as low', () => {
    expect(refusedWhenKeeping(0.95, [0, 0, 1, 1], [0, 0.5])).toBe(0);
  });
});

describe('percentiles', () => {
  it('are values that were measured', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(0.5, hundred)).toBe(50);
    expect(percentile(0.99, hundred)).toBe(99);
    expect(percentile(0.99, [7])).toBe(7);
    expect(percentile(0.5, [])).toBeNull();
  });
});
