import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseVector } from '../../src/matching/feature-space.ts';
import { toMatrix, transpose, type SparseMatrix } from '../../src/matching/sparse-matrix.ts';

const dimensionCount = 6;

const anyVector: fc.Arbitrary<SparseVector> = fc
  .dictionary(fc.nat(dimensionCount - 1).map(String), fc.integer({ min: 1, max: 9 }), {
    maxKeys: dimensionCount,
  })
  .map((cells) => ({
    dimensions: Object.keys(cells).map(Number),
    values: Object.values(cells),
  }));

/** The cells as "row, column, value". */
function cellsOf({ starts, dimensions, values }: SparseMatrix): readonly string[] {
  return Array.from(starts.subarray(1)).flatMap((end, row) =>
    Array.from(dimensions.subarray(starts[row], end), (column, place) =>
      [row, column, values[(starts[row] ?? 0) + place]].join(' '),
    ),
  );
}

describe('a sparse matrix', () => {
  it('holds its vectors one after another, empty ones included', () => {
    const matrix = toMatrix([
      { dimensions: [4, 1], values: [0.5, 2] },
      { dimensions: [], values: [] },
      { dimensions: [0], values: [3] },
    ]);
    expect(cellsOf(matrix)).toEqual(['0 4 0.5', '0 1 2', '2 0 3']);
  });

  it('has the same cells when it is transposed, row and column exchanged', () => {
    fc.assert(
      fc.property(fc.array(anyVector, { maxLength: 6 }), (vectors) => {
        const matrix = toMatrix(vectors);
        const exchanged = cellsOf(matrix).map((cell) => cell.replace(/^(\d+) (\d+)/u, '$2 $1'));
        const transposed = transpose(matrix, dimensionCount);
        expect(transposed.starts).toHaveLength(dimensionCount + 1);
        expect([...cellsOf(transposed)].toSorted()).toEqual(exchanged.toSorted());
        expect(cellsOf(transpose(transposed, vectors.length)).toSorted()).toEqual(cellsOf(matrix).toSorted());
      }),
    );
  });
});
