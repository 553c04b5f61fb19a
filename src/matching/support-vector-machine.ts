import { createRandom } from './random.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** The cost of a mistake on a vector of another class, and on a vector of the class itself, of which there are far fewer. */
const negativeCost = 1;
const positiveCost = 5;
const mostPasses = 8;
/** Training ends with a pass whose corrections are all smaller. */
const tolerance = 0.1;
/** A vector this far on the right side of the margin is skipped for the rest of the training. */
const safeMargin = 0.2;
/** The upper bound of a vector's squared length, which is all that a step needs: the sum of the shares of its blocks. */
const squaredLength = 1.1;

/** How often vectors that turn out to be on the wrong side are added, and training goes on. */
const mostRounds = 3;
/** The score from which on a vector of another class is on the wrong side, by more than training leaves anyway. */
const missedFrom = -0.5;
/** The score from which on it may be so in the next round. */
const nearFrom = -0.8;

/**
 * Trains a support vector machine that separates one class from the others: L2 regularisation, squared hinge loss, dual
 * coordinate descent with shrinking (Hsieh et al., 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM").
 * Trains on a few vectors first and then on those that these leave on the wrong side, which comes close to training on all.
 *
 * @param isMember 1 for each vector of the class, 0 for the others.
 * @param chosen The vectors to train on first, all of the class among them.
 * @param examined The vectors to look at then.
 * @param weights Receives the weight of each dimension; all zero on entry.
 * @returns the bias.
 */
export function trainSeparator(
  vectors: SparseMatrix,
  isMember: Uint8Array,
  chosen: Int32Array,
  examined: Int32Array,
  weights: Float32Array,
): number {
  const alphas = new Float64Array(isMember.length);
  const isTrained = new Uint8Array(isMember.length);
  let bias = 0;
  let trained = chosen;
  let candidates = examined;
  for (let round = 0; trained.length > 0; round += 1) {
    for (const vector of trained) isTrained[vector] = 1;
    bias = descend(vectors, isMember, trained, alphas, weights, bias);
    if (round === mostRounds) break;
    const near: number[] = [];
    const missed: number[] = [];
    for (const vector of candidates) {
      if (isTrained[vector] === 1) continue;
      const score = scoreOf(vectors, vector, weights) + bias;
      if (score > missedFrom) missed.push(vector);
      else if (score > nearFrom) near.push(vector);
    }
    if (missed.length === 0) break;
    // A round moves no score by much.
    candidates = Int32Array.from(near);
    const counting = trained.filter((vector) => isMember[vector] === 1 || (alphas[vector] ?? 0) > 0);
    trained = Int32Array.from([...counting, ...missed]);
  }
  return bias;
}

function scoreOf(
  { starts, dimensions, values }: SparseMatrix,
  vector: number,
  weights: Float32Array,
): number {
  const end = starts[vector + 1] ?? 0;
  let score = 0;
  for (let cell = starts[vector] ?? 0; cell < end; cell += 1) {
    score += (values[cell] ?? 0) * (weights[dimensions[cell] ?? 0] ?? 0);
  }
  return score;
}

/** Improves the weights and the share of each vector in them until they hardly change; returns the new bias. */
function descend(
  vectors: SparseMatrix,
  isMember: Uint8Array,
  chosen: Int32Array,
  alphas: Float64Array,
  weights: Float32Array,
  biasBefore: number,
): number {
  const { starts, dimensions, values } = vectors;
  const active = Int32Array.from(chosen);
  const random = createRandom(1);
  let activeCount = active.length;
  let bias = biasBefore;
  let shrinkAbove = safeMargin;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let largest = 0;
    let largestGradient = 0;
    shuffle(active, activeCount, random);
    for (let position = 0; position < activeCount; position += 1) {
      const vector = active[position] ?? 0;
      const sign = isMember[vector] === 1 ? 1 : -1;
      const softness = 0.5 / (sign === 1 ? positiveCost : negativeCost);
      const alpha = alphas[vector] ?? 0;
      const gradient = sign * (scoreOf(vectors, vector, weights) + bias) - 1 + softness * alpha;
      if (alpha === 0 && gradient > 0) {
        if (gradient <= shrinkAbove) continue;
        activeCount -= 1;
        active[position] = active[activeCount] ?? 0;
        active[activeCount] = vector;
        position -= 1;
        continue;
      }
      largest = Math.max(largest, Math.abs(gradient));
      largestGradient = Math.max(largestGradient, gradient);
      const updated = Math.max(alpha - gradient / (squaredLength + 1 + softness), 0);
      const step = (updated - alpha) * sign;
      if (step === 0) continue;
      alphas[vector] = updated;
      bias += step;
      const end = starts[vector + 1] ?? 0;
      for (let cell = starts[vector] ?? 0; cell < end; cell += 1) {
        const dimension = dimensions[cell] ?? 0;
        weights[dimension] = (weights[dimension] ?? 0) + step * (values[cell] ?? 0);
      }
    }
    if (largest < tolerance) break;
    shrinkAbove = largestGradient > 0 ? Math.min(largestGradient, safeMargin) : safeMargin;
  }
  return bias;
}

function shuffle(numbers: Int32Array, count: number, random: () => number): void {
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = moved;
  }
}
