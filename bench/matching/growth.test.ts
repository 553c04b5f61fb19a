import { describe, expect, it } from 'vitest';

import { countPhrasings, type Benchmark } from './benchmark.ts';
import { growTo } from './growth.ts';

const benchmark: Benchmark = {
  name: 'letters',
  targets: ['a', 'b', 'c'].map((id) => ({
    id,
    isGap: false,
    phrasings: Array.from({ length: 12 }, (_, index) => ({
      text: `${id}${index} is asked for`,
      language: 'en',
    })),
  })),
  background: [],
  inScope: [],
  outOfScope: [],
  story: null,
};

describe('growing a benchmark', () => {
  it('gives exactly as many phrasings as asked for, ten an entry', () => {
    for (const size of [7, 30, 200]) {
      const grown = growTo(size, benchmark);
      expect(countPhrasings(grown)).toBe(size);
      expect(grown.targets).toHaveLength(Math.ceil(size / 10));
    }
  });

  it('keeps the first of each entry as it is and changes one word of each copy', () => {
    const [original, ...copies] = growTo(60, benchmark).targets.filter(({ id }) => id.startsWith('a'));
    const known = new Set(benchmark.targets.flatMap(({ phrasings }) => phrasings.map(({ text }) => text)));
    expect(original?.phrasings.every(({ text }) => known.has(text))).toBe(true);
    for (const { text } of copies.flatMap(({ phrasings }) => phrasings)) {
      expect(text.split(' ')).toHaveLength(4);
    }
    expect(copies.flatMap(({ phrasings }) => phrasings).some(({ text }) => !known.has(text))).toBe(true);
  });

  it('gives every entry an id of its own and repeats itself', () => {
    const grown = growTo(200, benchmark);
    expect(new Set(grown.targets.map(({ id }) => id)).size).toBe(grown.targets.length);
    expect(growTo(200, benchmark)).toEqual(grown);
  });
});
