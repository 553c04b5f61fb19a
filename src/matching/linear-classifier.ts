import type { SparseVector } from './feature-space.ts';
import { toMatrix, transpose } from './sparse-matrix.ts';
import { trainSeparator } from './support-vector-machine.ts';
import { createSampler } from './training-sample.ts';

/** The weights of a linear classifier with one score per class, stored by dimension. */
export interface LinearClassifier {
  readonly classes: number;
  /** The weights of dimension d are at rowStarts[d] to rowStarts[d + 1]. */
  readonly rowStarts: Int32Array;
  readonly rowClasses: Int32Array;
  readonly rowWeights: Float32Array;
  /** One per class. */
  readonly biases: Float32Array;
}

type Rows = Pick<LinearClassifier, 'rowStarts' | 'rowClasses' | 'rowWeights'>;

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
  vectors: readonly SparseVector[],
  labels: readonly number[],
  classes: number,
  dimensionCount: number,
  keys: Int32Array,
): LinearClassifier {
  const matrix = toMatrix(vectors);
  const sample = createSampler(matrix, transpose(matrix, dimensionCount), classes, keys);
  const members: number[][] = Array.from({ length: classes }, () => []);
  for (const [index, label] of labels.entries()) members[label]?.push(index);
  const biases = new Float32Array(classes);
  const dense = new Float64Array(dimensionCount);
  const perClass = members.map((own, label) => {
    const chosen = sample(own);
    const isMember = Uint8Array.from(chosen, (index) => (labels[index] === label ? 1 : 0));
    biases[label] = trainSeparator(matrix, chosen, isMember, dense);
    return takeWeights(dense);
  });
  return { classes, biases, ...toRows(perClass, dimensionCount) };
}

/**
 * The score of each class, by label.
 *
 * @param scores Receives the scores, one per class.
 */
export function scoreClasses(
  { rowStarts, rowClasses, rowWeights, biases }: LinearClassifier,
  vector: SparseVector,
  scores = new Float64Array(biases.length),
): Float64Array {
  scores.set(biases);
  for (let index = 0; index < vector.dimensions.length; index += 1) {
    const dimension = vector.dimensions[index] ?? 0;
    const value = vector.values[index] ?? 0;
    const end = rowStarts[dimension + 1] ?? 0;
    for (let cell = rowStarts[dimension] ?? 0; cell < end; cell += 1) {
      const label = rowClasses[cell] ?? 0;
      scores[label] = (scores[label] ?? 0) + value * (rowWeights[cell] ?? 0);
    }
  }
  return scores;
}

/** Moves the weights that matter out of the dense array, and sets it to zero for the next class. */
function takeWeights(dense: Float64Array): ClassWeights {
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

function toRows(perClass: readonly ClassWeights[], dimensionCount: number): Rows {
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
function keepStrongest({ rowStarts, rowClasses, rowWeights }: Rows): Rows {
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
