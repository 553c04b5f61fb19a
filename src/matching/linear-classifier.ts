import { withDenseRows, type LinearClassifier, type SparseRows } from './class-scores.ts';
import type { SparseVector } from './feature-space.ts';
import { toMatrix, transpose } from './sparse-matrix.ts';
import { trainSeparator } from './support-vector-machine.ts';
import { createSampler, drawExamined } from './training-sample.ts';

interface ClassWeights {
  readonly dimensions: Int32Array;
  readonly weights: Float32Array;
}

/** Smaller weights are dropped: they do not change scores noticeably. */
const smallestWeight = 0.005;
/** The most weights kept per dimension, the strongest: the cost of a question does not grow with the number of entries. */
const longestRow = 256;

/**
 * Trains one linear support vector machine per class against the other classes.
 *
 * @param labels The class of each vector, from 0 to `classes - 1`.
 * @param dimensionCount The number of dimensions that vectors may have.
 * @param keys One 32-bit number per vector, by which the vectors to train on are drawn.
 */
export function trainClassifier(
  vectors: Iterable<SparseVector>,
  labels: readonly number[],
  classes: number,
  dimensionCount: number,
  keys: Int32Array,
): LinearClassifier {
  const matrix = toMatrix(vectors);
  const sample = createSampler(matrix, transpose(matrix, dimensionCount), classes, keys);
  const examined = drawExamined(classes, keys);
  const isMember = new Uint8Array(labels.length);
  const members: number[][] = Array.from({ length: classes }, () => []);
  for (const [index, label] of labels.entries()) members[label]?.push(index);
  const biases = new Float32Array(classes);
  const dense = new Float32Array(dimensionCount);
  const perClass = members.map((own, label) => {
    for (const index of own) isMember[index] = 1;
    biases[label] = trainSeparator(matrix, isMember, sample(own), examined, dense);
    for (const index of own) isMember[index] = 0;
    return takeWeights(dense);
  });
  return { classes, biases, ...withDenseRows(toRows(perClass, dimensionCount), classes) };
}

/** Moves the weights that matter out of the dense array, and sets it to zero for the next class. */
function takeWeights(dense: Float32Array): ClassWeights {
  const kept: number[] = [];
  const weights: number[] = [];
  for (let dimension = 0; dimension < dense.length; dimension += 1) {
    const weight = dense[dimension] ?? 0;
    if (Math.abs(weight) < smallestWeight) continue;
    kept.push(dimension);
    weights.push(weight);
  }
  dense.fill(0);
  return { dimensions: Int32Array.from(kept), weights: Float32Array.from(weights) };
}

function toRows(perClass: readonly ClassWeights[], dimensionCount: number): SparseRows {
  const rowStarts = new Int32Array(dimensionCount + 1);
  for (const { dimensions } of perClass) {
    for (const dimension of dimensions) rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + 1;
  }
  for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
    rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + (rowStarts[dimension] ?? 0);
  }
  const total = rowStarts[dimensionCount] ?? 0;
  const rowClasses = new Int32Array(total);
  const rowWeights = new Float32Array(total);
  const next = rowStarts.slice(0, dimensionCount);
  for (const [label, { dimensions, weights }] of perClass.entries()) {
    for (let index = 0; index < dimensions.length; index += 1) {
      const dimension = dimensions[index] ?? 0;
      const cell = next[dimension] ?? 0;
      rowClasses[cell] = label;
      rowWeights[cell] = weights[index] ?? 0;
      next[dimension] = cell + 1;
    }
  }
  const rows = { rowStarts, rowClasses, rowWeights };
  return perClass.length > longestRow ? keepStrongest(rows) : rows;
}

/** Reduces each row to its `longestRow` strongest weights. */
function keepStrongest({ rowStarts, rowClasses, rowWeights }: SparseRows): SparseRows {
  const starts = new Int32Array(rowStarts.length);
  let kept = 0;
  for (let dimension = 0; dimension + 1 < rowStarts.length; dimension += 1) {
    const start = rowStarts[dimension] ?? 0;
    const end = rowStarts[dimension + 1] ?? 0;
    const weakest = end - start > longestRow ? weakestKept(rowWeights.subarray(start, end)) : 0;
    const first = kept;
    for (let cell = start; cell < end && kept - first < longestRow; cell += 1) {
      const weight = rowWeights[cell] ?? 0;
      if (Math.abs(weight) < weakest) continue;
      rowClasses[kept] = rowClasses[cell] ?? 0;
      rowWeights[kept] = weight;
      kept += 1;
    }
    starts[dimension + 1] = kept;
  }
  return { rowStarts: starts, rowClasses: rowClasses.slice(0, kept), rowWeights: rowWeights.slice(0, kept) };
}

/** The strength of the last weight that a row keeps. */
function weakestKept(row: Float32Array): number {
  const strengths = row.map(Math.abs).sort();
  return strengths[strengths.length - longestRow] ?? 0;
}
