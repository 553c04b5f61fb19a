import type { SparseVector } from './feature-space.ts';

/** Sparse vectors one after another in flat arrays: vector i is at starts[i] to starts[i + 1]. */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly dimensions: Int32Array;
  readonly values: Float32Array;
}

/** How many cells there is room for at first; doubled when that is too few. */
const firstCapacity = 4_096;

/** Combines vectors into a matrix, one at a time: as objects, all of them would take several times its memory. */
export function toMatrix(vectors: Iterable<SparseVector>): SparseMatrix {
  const starts = [0];
  let dimensions = new Int32Array(firstCapacity);
  let values = new Float32Array(firstCapacity);
  let end = 0;
  for (const vector of vectors) {
    const start = end;
    end += vector.dimensions.length;
    if (end > dimensions.length) {
      dimensions = enlarged(dimensions, new Int32Array(2 * end));
      values = enlarged(values, new Float32Array(2 * end));
    }
    dimensions.set(vector.dimensions, start);
    values.set(vector.values, start);
    starts.push(end);
  }
  return {
    starts: Int32Array.from(starts),
    dimensions: dimensions.slice(0, end),
    values: values.slice(0, end),
  };
}

function enlarged<Numbers extends Int32Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/**
 * The same matrix by dimension: row d holds the vectors with dimension d and their values in it.
 *
 * @param dimensionCount The number of dimensions.
 */
export function transpose(matrix: SparseMatrix, dimensionCount: number): SparseMatrix {
  const { starts, dimensions, values } = matrix;
  const rowStarts = new Int32Array(dimensionCount + 1);
  for (const dimension of dimensions) rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + 1;
  for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
    rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + (rowStarts[dimension] ?? 0);
  }
  const next = rowStarts.slice(0, dimensionCount);
  const vectors = new Int32Array(dimensions.length);
  const transposed = new Float32Array(values.length);
  for (let vector = 0; vector + 1 < starts.length; vector += 1) {
    const end = starts[vector + 1] ?? 0;
    for (let cell = starts[vector] ?? 0; cell < end; cell += 1) {
      const dimension = dimensions[cell] ?? 0;
      const place = next[dimension] ?? 0;
      vectors[place] = vector;
      transposed[place] = values[cell] ?? 0;
      next[dimension] = place + 1;
    }
  }
  return { starts: rowStarts, dimensions: vectors, values: transposed };
}
