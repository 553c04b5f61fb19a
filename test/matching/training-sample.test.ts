import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/matching/random.ts';
import { toMatrix, transpose } from '../../src/matching/sparse-matrix.ts';
import { createSampler, drawExamined, type Sampler } from '../../src/matching/training-sample.ts';

/** Keys as scattered as those of texts. */
const keyOf = (index: number): number => Math.floor(createRandom(index)() * 2 ** 32) | 0;

/** A sampler of this many vectors, ten per dimension: the vectors 0 to 9 have dimension 0, and so on. */
function samplerOf(count: number, keys = Array.from({ length: count }, (_, index) => keyOf(index))): Sampler {
  const vectors = Array.from({ length: count }, (_, index) => ({
    dimensions: [Math.floor(index / 10)],
    values: [1],
  }));
  const matrix = toMatrix(vectors);
  return createSampler(matrix, transpose(matrix, Math.ceil(count / 10)), 200, Int32Array.from(keys));
}

describe('the vectors that a class is trained on', () => {
  it('are all vectors if there are few', () => {
    expect([...samplerOf(50)([3, 4])].toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
  });

  it('are some of many, each once: those of the class, similar ones and others', () => {
    const chosen = [...samplerOf(20_000)([12_345, 12_346])];
    expect(chosen.length).toBeLessThan(10_000);
    expect(new Set(chosen).size).toBe(chosen.length);
    for (let alike = 12_340; alike < 12_350; alike += 1) expect(chosen).toContain(alike);
    expect(chosen.filter((index) => index < 12_340 || index >= 12_350).length).toBeGreaterThan(100);
    for (const index of chosen) expect(index >= 0 && index < 20_000).toBe(true);
  });

  it('are the same from every sampler', () => {
    expect(samplerOf(20_000)([7])).toEqual(samplerOf(20_000)([7]));
  });

  it('do not depend on earlier classes', () => {
    const sample = samplerOf(20_000);
    sample([500]);
    const later = new Set(sample([9000]));
    for (let alike = 9000; alike < 9010; alike += 1) expect(later.has(alike)).toBe(true);
  });

  it('are drawn by their keys: those of a vector that is added elsewhere change no other choice', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => keyOf(index));
    const [before, after] = [samplerOf(20_000, keys), samplerOf(20_000, keys.with(3, keyOf(-1)))].map(
      (sample) => [...sample([12_345])].filter((index) => index !== 3),
    );
    expect(after).toEqual(before);
  });

  it('are others with other keys', () => {
    const moved = Array.from({ length: 20_000 }, (_, index) => keyOf(index + 1_000_000));
    expect(samplerOf(20_000, moved)([12_345])).not.toEqual(samplerOf(20_000)([12_345]));
  });

  it('are random for a class without vectors', () => {
    expect(samplerOf(20_000)([]).length).toBeGreaterThan(0);
  });
});

describe('the vectors that a class examines', () => {
  const keys = Int32Array.from({ length: 40_000 }, (_, index) => keyOf(index));

  it('are all of a large story', () => {
    expect(drawExamined(300, keys)).toEqual(Int32Array.from(keys.keys()));
  });

  it('are as many as there is time for where it is larger by far, the same each time', () => {
    const drawn = drawExamined(5000, keys);
    expect(drawn.length).toBeGreaterThan(3000);
    expect(drawn.length).toBeLessThan(5000);
    expect(drawExamined(5000, keys)).toEqual(drawn);
  });
});
