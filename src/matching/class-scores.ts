import type { SparseVector } from './feature-space.ts';

/** The weights of each dimension that are not zero, in flat arrays: those of dimension d are at rowStarts[d] to rowStarts[d + 1]. */
export interface SparseRows {
  readonly rowStarts: Int32Array;
  readonly rowClasses: Int32Array;
  readonly rowWeights: Float32Array;
}

/** A linear classifier with one score per class; its weights by dimension, which are in one of the two forms. */
export interface LinearClassifier extends SparseRows {
  readonly classes: number;
  /** Where the weights of each dimension start in `dense`; -1 if they are in the sparse rows. */
  readonly denseStarts: Int32Array;
  /** One weight per class for each dimension that most classes use. */
  readonly dense: Float32Array;
  /** One per class. */
  readonly biases: Float32Array;
}

/** From this share of the classes on, a row is read faster if it holds zeros too. */
const denseFrom = 0.5;

/** The same weights, with the rows that most classes use as dense ones. */
export function withDenseRows(
  { rowStarts, rowClasses, rowWeights }: SparseRows,
  classes: number,
): Omit<LinearClassifier, 'classes' | 'biases'> {
  const dimensions = rowStarts.length - 1;
  const starts = new Int32Array(dimensions + 1);
  const denseStarts = new Int32Array(dimensions).fill(-1);
  let kept = 0;
  let denseSize = 0;
  const isKept = new Uint8Array(rowClasses.length);
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const [start, end] = [rowStarts[dimension] ?? 0, rowStarts[dimension + 1] ?? 0];
    if (end - start > denseFrom * classes) {
      denseStarts[dimension] = denseSize;
      denseSize += classes;
    } else {
      isKept.fill(1, start, end);
      kept += end - start;
    }
    starts[dimension + 1] = kept;
  }
  const dense = new Float32Array(denseSize);
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const place = denseStarts[dimension] ?? -1;
    if (place === -1) continue;
    for (let cell = rowStarts[dimension] ?? 0; cell < (rowStarts[dimension + 1] ?? 0); cell += 1)
      dense[place + (rowClasses[cell] ?? 0)] = rowWeights[cell] ?? 0;
  }
  return {
    rowStarts: starts,
    rowClasses: rowClasses.filter((_, cell) => isKept[cell] === 1),
    rowWeights: rowWeights.filter((_, cell) => isKept[cell] === 1),
    denseStarts,
    dense,
  };
}

/**
 * The score of each class, by label.
 *
 * @param scores Receives the scores, one per class.
 */
export function scoreClasses(
  classifier: LinearClassifier,
  vector: SparseVector,
  scores = new Float64Array(classifier.biases.length),
): Float64Array {
  const { rowStarts, rowClasses, rowWeights, denseStarts } = classifier;
  scores.set(classifier.biases);
  const starts: number[] = [];
  const factors: number[] = [];
  for (let index = 0; index < vector.dimensions.length; index += 1) {
    const dimension = vector.dimensions[index] ?? 0;
    const value = vector.values[index] ?? 0;
    const place = denseStarts[dimension] ?? -1;
    if (place !== -1) {
      starts.push(place);
      factors.push(value);
      continue;
    }
    const end = rowStarts[dimension + 1] ?? 0;
    for (let cell = rowStarts[dimension] ?? 0; cell < end; cell += 1) {
      const label = rowClasses[cell] ?? 0;
      scores[label] = (scores[label] ?? 0) + value * (rowWeights[cell] ?? 0);
    }
  }
  addDenseRows(classifier, starts, factors, scores);
  return scores;
}

/** Adds dense rows times their factors: eight rows in one pass, as reading and writing the scores costs as much as a row. */
function addDenseRows(
  { classes, dense }: LinearClassifier,
  starts: readonly number[],
  factors: readonly number[],
  scores: Float64Array,
): void {
  for (let index = 0; index < starts.length; index += 8) {
    // A row that is missing in the last eight counts nothing.
    const first = starts[index] ?? 0;
    const second = starts[index + 1] ?? 0;
    const third = starts[index + 2] ?? 0;
    const fourth = starts[index + 3] ?? 0;
    const fifth = starts[index + 4] ?? 0;
    const sixth = starts[index + 5] ?? 0;
    const seventh = starts[index + 6] ?? 0;
    const eighth = starts[index + 7] ?? 0;
    const one = factors[index] ?? 0;
    const two = factors[index + 1] ?? 0;
    const three = factors[index + 2] ?? 0;
    const four = factors[index + 3] ?? 0;
    const five = factors[index + 4] ?? 0;
    const six = factors[index + 5] ?? 0;
    const seven = factors[index + 6] ?? 0;
    const eight = factors[index + 7] ?? 0;
    for (let label = 0; label < classes; label += 1) {
      scores[label] =
        (scores[label] ?? 0) +
        one * (dense[first + label] ?? 0) +
        two * (dense[second + label] ?? 0) +
        three * (dense[third + label] ?? 0) +
        four * (dense[fourth + label] ?? 0) +
        five * (dense[fifth + label] ?? 0) +
        six * (dense[sixth + label] ?? 0) +
        seven * (dense[seventh + label] ?? 0) +
        eight * (dense[eighth + label] ?? 0);
    }
  }
}
