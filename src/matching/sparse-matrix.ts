import type { SparseVector } from './feature-space.ts';

/** Sparse vectors one after another in flat arrays: vector i is at starts[i] to starts[i + 1]. */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly dimensions: Int32Array;
  readonly values: Float32Array;
}

/** Combines vectors into a matrix. */
export function toMatrix(vectors: readonly SparseVector[]): SparseMatrix {
  const starts = new Int32Array(vectors.length + 1);
  for (const [index, vector] of vectors.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + vector.dimensions.length;
  }
  const total = starts[vectors.length] ?? 0;
  const dimensions = new Int32Array(total);
  const values = new Float32Array(total);
  for (const [index, vector] of vectors.entries()) {
    dimensions.set(vector.dimensions, starts[index] ?? 0);
    values.set(vector.values, starts[index] ?? 0);
  }
  return { starts, dimensions, values };
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
