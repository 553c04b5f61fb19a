import type { SparseVector } from './feature-space.ts';
import { trainBinary, type TrainingSet } from './support-vector-machine.ts';

/** Weights of a linear classifier with one score a class, stored by dimension. */
export interface LinearClassifier {
  readonly classes: number;
  /** The weights of dimension d stand at rowStarts[d] up to rowStarts[d + 1]. */
  readonly rowStarts: Int32Array;
  readonly rowClasses: Int32Array;
  readonly rowWeights: Float32Array;
  /** One a class. */
  readonly biases: Float32Array;
}

interface ClassWeights {
  readonly dimensions: Int32Array;
  readonly weights: Float32Array;
}

/** Weights that move no score noticeably are dropped. */
const smallestWeight = 0.005;

/**
 * Trains one linear support vector machine a class, each against all the other classes.
 *
 * @param labels The class of each vector, from 0 to `classes - 1`.
 * @param dimensions How many dimensions the vectors may name.
 */
export function trainClassifier(
  vectors: readonly SparseVector[],
  labels: readonly number[],
  classes: number,
  dimensions: number,
): LinearClassifier {
  const set = flatten(vectors, labels);
  const dense = new Float64Array(dimensions);
  const biases = new Float32Array(classes);
  const perClass = Array.from({ length: classes }, (_, label) => {
    dense.fill(0);
    biases[label] = trainBinary(set, label, dense);
    return compress(dense);
  });
  return { classes, biases, ...toRows(perClass, dimensions) };
}

/** The score of every class, in the order of the labels. */
export function scoreClasses(classifier: LinearClassifier, vector: SparseVector): Float64Array {
  const { rowStarts, rowClasses, rowWeights, biases } = classifier;
  const scores = Float64Array.from(biases);
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

function flatten(vectors: readonly SparseVector[], labels: readonly number[]): TrainingSet {
  const starts = new Int32Array(vectors.length + 1);
  for (const [index, vector] of vectors.entries())
    starts[index + 1] = (starts[index] ?? 0) + vector.dimensions.length;
  const total = starts[vectors.length] ?? 0;
  const dimensions = new Int32Array(total);
  const values = new Float32Array(total);
  const squaredLengths = new Float64Array(vectors.length);
  for (const [index, vector] of vectors.entries()) {
    dimensions.set(vector.dimensions, starts[index] ?? 0);
    values.set(vector.values, starts[index] ?? 0);
    squaredLengths[index] = vector.values.reduce((sum, value) => sum + value * value, 0);
  }
  return { starts, dimensions, values, squaredLengths, labels: Int32Array.from(labels) };
}

function compress(dense: Float64Array): ClassWeights {
  const kept: number[] = [];
  for (let dimension = 0; dimension < dense.length; dimension += 1) {
    if (Math.abs(dense[dimension] ?? 0) >= smallestWeight) kept.push(dimension);
  }
  return {
    dimensions: Int32Array.from(kept),
    weights: Float32Array.from(kept, (dimension) => dense[dimension] ?? 0),
  };
}

function toRows(
  perClass: readonly ClassWeights[],
  dimensions: number,
): Pick<LinearClassifier, 'rowStarts' | 'rowClasses' | 'rowWeights'> {
  const rowStarts = new Int32Array(dimensions + 1);
  for (const { dimensions: kept } of perClass) {
    for (const dimension of kept) rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + 1;
  }
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    rowStarts[dimension + 1] = (rowStarts[dimension + 1] ?? 0) + (rowStarts[dimension] ?? 0);
  }
  const total = rowStarts[dimensions] ?? 0;
  const rowClasses = new Int32Array(total);
  const rowWeights = new Float32Array(total);
  const next = rowStarts.slice(0, dimensions);
  for (const [label, { dimensions: kept, weights }] of perClass.entries()) {
    for (const [index, dimension] of kept.entries()) {
      const cell = next[dimension] ?? 0;
      rowClasses[cell] = label;
      rowWeights[cell] = weights[index] ?? 0;
      next[dimension] = cell + 1;
    }
  }
  return { rowStarts, rowClasses, rowWeights };
}
