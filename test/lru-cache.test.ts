import { describe, expect, it } from 'vitest';
import { LruCache } from '../src/lru-cache.ts';

describe('a cache of so many results', () => {
  it('drops the least recently used result when it is full', () => {
    const cache = new LruCache<string>(2);
    const computed: string[] = [];
    const get = (key: string): string =>
      cache.get(key, () => {
        computed.push(key);
        return key.toUpperCase();
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(get(key)).toBe(key.toUpperCase());
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });
});
