import { createRandom } from './random.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** The cost of a mistake on a vector of another class, and on a vector of the class itself, of which there are far fewer. */
const negativeCost = 1;
const positiveCost = 5;
const mostPasses = 20;
/** Training ends with a pass whose corrections are all smaller. */
const tolerance = 0.1;
/** A vector this far on the right side of the margin is skipped for the rest of the training. */
const safeMargin = 0.2;
/** The upper bound of a vector's squared length, which is all that a step needs: the sum of the shares of its blocks. */
const squaredLength = 1.1;

/**
 * Trains a support vector machine that separates one class from the others: L2 regularisation, squared hinge loss, dual
 * coordinate descent with shrinking (Hsieh et al., 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM").
 *
 * @param chosen The vectors to train on.
 * @param isMember 1 for each chosen vector of the class, 0 for the others.
 * @param weights Receives the weight of each dimension; all zero on entry.
 * @returns the bias.
 */
export function trainSeparator(
  vectors: SparseMatrix,
  chosen: Int32Array,
  isMember: Uint8Array,
  weights: Float64Array,
): number {
  const { starts, dimensions, values } = vectors;
  const alphas = new Float64Array(chosen.length);
  const active = Int32Array.from(chosen.keys());
  const random = createRandom(1);
  let activeCount = active.length;
  let bias = 0;
  let shrinkAbove = safeMargin;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let largest = 0;
    let largestGradient = 0;
    shuffle(active, activeCount, random);
    for (let position = 0; position < activeCount; position += 1) {
      const index = active[position] ?? 0;
      const sign = isMember[index] === 1 ? 1 : -1;
      const softness = 0.5 / (sign === 1 ? positiveCost : negativeCost);
      const vector = chosen[index] ?? 0;
      const start = starts[vector] ?? 0;
      const end = starts[vector + 1] ?? 0;
      let score = bias;
      for (let cell = start; cell < end; cell += 1) {
        score += (values[cell] ?? 0) * (weights[dimensions[cell] ?? 0] ?? 0);
      }
      const alpha = alphas[index] ?? 0;
      const gradient = sign * score - 1 + softness * alpha;
      if (alpha === 0 && gradient > 0) {
        if (gradient <= shrinkAbove) continue;
        activeCount -= 1;
        active[position] = active[activeCount] ?? 0;
        active[activeCount] = index;
        position -= 1;
        continue;
      }
      largest = Math.max(largest, Math.abs(gradient));
      largestGradient = Math.max(largestGradient, gradient);
      const updated = Math.max(alpha - gradient / (squaredLength + 1 + softness), 0);
      const step = (updated - alpha) * sign;
      if (step === 0) continue;
      alphas[index] = updated;
      bias += step;
      for (let cell = start; cell < end; cell += 1) {
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
