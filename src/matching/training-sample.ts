import { scatter } from './random.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** Chooses the vectors to train a class on: all of its own, the most similar ones of other classes, and some others. */
export type Sampler = (members: readonly number[]) => Int32Array;

/** About how many vectors all classes together are trained on: the cost hardly grows with the number of classes. */
const visitsInTotal = 200_000;
const mostOfOthers = 3000;
const fewestOfOthers = 150;
/** The share of the others that are chosen for similarity; the rest is drawn by their keys. */
const shareSimilar = 2 / 3;
/** The number of common dimensions examined per chosen vector. */
const looksPerVector = 20;

/**
 * Creates the sampler of a training set.
 *
 * @param vectors One row per vector.
 * @param postings The same matrix transposed: one row per dimension.
 * @param classes The number of classes to train.
 * @param keys One 32-bit number per vector that depends on nothing but its text, so that a phrasing added elsewhere changes
 *   no other choice.
 */
export function createSampler(
  vectors: SparseMatrix,
  postings: SparseMatrix,
  classes: number,
  keys: Int32Array,
): Sampler {
  const count = vectors.starts.length - 1;
  const others = Math.min(Math.max(Math.round(visitsInTotal / classes), fewestOfOthers), mostOfOthers);
  const mostSimilar = Math.round(others * shareSimilar);
  const similarity = new Float32Array(count);

  /** The dimensions of a class with the sums of their values, highest first. */
  function centroid(members: readonly number[]): readonly (readonly [number, number])[] {
    const sums = new Map<number, number>();
    for (const member of members) {
      const end = vectors.starts[member + 1] ?? 0;
      for (let cell = vectors.starts[member] ?? 0; cell < end; cell += 1) {
        const dimension = vectors.dimensions[cell] ?? 0;
        sums.set(dimension, (sums.get(dimension) ?? 0) + (vectors.values[cell] ?? 0));
      }
    }
    return [...sums].sort((one, other) => other[1] - one[1]);
  }

  function findSimilar(members: readonly number[]): readonly number[] {
    const touched: number[] = [];
    let looksLeft = others * looksPerVector;
    for (const [dimension, weight] of centroid(members)) {
      const end = postings.starts[dimension + 1] ?? 0;
      const length = end - (postings.starts[dimension] ?? 0);
      if (length > looksLeft) continue;
      looksLeft -= length;
      for (let cell = postings.starts[dimension] ?? 0; cell < end; cell += 1) {
        const vector = postings.dimensions[cell] ?? 0;
        const before = similarity[vector] ?? 0;
        if (before === 0) touched.push(vector);
        similarity[vector] = before + weight * (postings.values[cell] ?? 0);
      }
    }
    const found = touched.length <= mostSimilar ? touched : strongest(touched, similarity, mostSimilar);
    for (const vector of touched) similarity[vector] = 0;
    return found;
  }

  return (members) => {
    if (count <= others) return Int32Array.from(vectors.starts.keys()).subarray(0, count);
    const chosen = new Set([...members, ...findSimilar(members)]);
    const seed = keys[members[0] ?? -1] ?? 0;
    const drawnBelow = (others - mostSimilar) / count;
    for (let vector = 0; vector < count; vector += 1) {
      if (scatter(seed ^ (keys[vector] ?? 0)) < drawnBelow) chosen.add(vector);
    }
    return Int32Array.from(chosen).sort();
  };
}

/** How many vectors all classes together examine at most. */
const examinedInTotal = 20_000_000;

/** The vectors that every class examines for those that it has on the wrong side: all of them, or as many as there is time for. */
export function drawExamined(classes: number, keys: Int32Array): Int32Array {
  const share = examinedInTotal / (classes * keys.length);
  return Int32Array.from(keys.keys()).filter((vector) => scatter(keys[vector] ?? 0) < share);
}

/** Into how many ranges similarities are counted: enough that one range holds few vectors. */
const ranges = 4096;

/** The vectors with the highest similarity; a few more if several are about equal. Counts them by range, as sorting is slow. */
function strongest(vectors: readonly number[], similarity: Float32Array, count: number): readonly number[] {
  let most = 0;
  for (const vector of vectors) most = Math.max(most, similarity[vector] ?? 0);
  const rangeOf = (vector: number): number => Math.floor(((similarity[vector] ?? 0) / most) * (ranges - 1));
  const counts = new Int32Array(ranges);
  for (const vector of vectors) {
    const range = rangeOf(vector);
    counts[range] = (counts[range] ?? 0) + 1;
  }
  let lowest = ranges - 1;
  for (let found = counts[lowest] ?? 0; found < count && lowest > 0; found += counts[lowest] ?? 0)
    lowest -= 1;
  return vectors.filter((vector) => rangeOf(vector) >= lowest);
}
