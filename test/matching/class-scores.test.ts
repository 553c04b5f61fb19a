import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreClasses, withDenseRows, type SparseRows } from '../../src/matching/class-scores.ts';

const classes = 6;

/** The weights of each dimension, one per class, without those that are zero. */
function toSparse(rows: readonly (readonly number[])[]): SparseRows {
  const cells = rows.map((row) => row.flatMap((weight, label) => (weight === 0 ? [] : [{ label, weight }])));
  const starts = cells.reduce((before, row) => [...before, (before.at(-1) ?? 0) + row.length], [0]);
  return {
    rowStarts: Int32Array.from(starts),
    rowClasses: Int32Array.from(cells.flat(), ({ label }) => label),
    rowWeights: Float32Array.from(cells.flat(), ({ weight }) => weight),
  };
}

/** Whole numbers, so that sums are exact in any order. */
const weight = fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 }));
const matrix = fc.array(fc.array(weight, { minLength: classes, maxLength: classes }), {
  minLength: 1,
  maxLength: 12,
});

describe('the scores of classes', () => {
  it('are the sums of their weights, however many classes a dimension has weights for', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 12, maxLength: 12 }),
        (rows, values) => {
          const biases = Float32Array.from({ length: classes }, (_, label) => label);
          const classifier = { classes, biases, ...withDenseRows(toSparse(rows), classes) };
          const dimensions = [...rows.keys()];
          const scores = scoreClasses(classifier, {
            dimensions,
            values: dimensions.map((at) => values[at] ?? 0),
          });
          const sums = Array.from(biases, (bias, label) =>
            rows.reduce((sum, row, at) => sum + (row[label] ?? 0) * (values[at] ?? 0), bias),
          );
          // -0 is 0.
          expect(Array.from(scores, (score) => score + 0)).toEqual(sums.map((sum) => sum + 0));
        },
      ),
      { seed: 1 },
    );
  });

  it('are read from dense rows where most classes have a weight, and from sparse ones elsewhere', () => {
    const { denseStarts, dense, rowClasses } = withDenseRows(
      toSparse([
        [1, 2, 3, 4, 0, 0],
        [1, 2, 3, 0, 0, 0],
        [0, 2, 3, 4, 5, 0],
      ]),
      classes,
    );
    expect([...denseStarts]).toEqual([0, -1, classes]);
    expect([...dense]).toEqual([1, 2, 3, 4, 0, 0, 0, 2, 3, 4, 5, 0]);
    expect([...rowClasses]).toEqual([0, 1, 2]);
  });
});
