import { describe, expect, it } from 'vitest';
import { LastRunCache } from '../src/last-run-cache.ts';

describe('a cache of the last run', () => {
  it('keeps what this run or the last one asked for, and nothing else', () => {
    const cache = new LastRunCache<string>();
    const runs = [['a', 'b', 'a'], ['b', 'c'], ['b'], ['a', 'b', 'c']];
    const computed = runs.map((keys) => {
      cache.begin();
      const missing: string[] = [];
      for (const key of keys) {
        const result = cache.get(key, () => {
          missing.push(key);
          return key.toUpperCase();
        });
        expect(result).toBe(key.toUpperCase());
      }
      return missing;
    });
    expect(computed).toEqual([['a', 'b'], ['c'], [], ['a', 'c']]);
  });
});
