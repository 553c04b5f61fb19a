import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseVector } from '../../src/matching/feature-space.ts';
import { toMatrix } from '../../src/matching/sparse-matrix.ts';
import { trainSeparator } from '../../src/matching/support-vector-machine.ts';

type Point = readonly [number, number];

/**
 * Trains on points at most 1 away from the origin, and returns the score function of points.
 * @param first How many of the points to train on first.
 */
function train(
  points: readonly Point[],
  members: readonly boolean[],
  first = points.length,
): (point: Point) => number {
  const vectors = points.map((point) => ({
    dimensions: [0, 1],
    values: point,
  }));
  const weights = new Float32Array(2);
  const all = Int32Array.from(points.keys());
  const isMember = Uint8Array.from(members, (member) => (member ? 1 : 0));
  const bias = trainSeparator(toMatrix(vectors), isMember, all.slice(0, first), all, weights);
  return ([x, y]) => x * (weights[0] ?? 0) + y * (weights[1] ?? 0) + bias;
}

/** A vector of one dimension. */
function at(value: number): SparseVector {
  return { dimensions: [0], values: [value] };
}

const coordinate = fc.double({ min: -0.7, max: 0.7, noNaN: true });

describe('the support vector machine', () => {
  it('separates points that a line can separate, wherever the line is and whichever it is trained on first', () => {
    const cloud = fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 40 });
    const angles = fc.double({ min: 0, max: 6.28, noNaN: true });
    fc.assert(
      fc.property(angles, cloud, fc.integer({ min: 1, max: 40 }), (angle, points, more) => {
        const side = ([x, y]: Point): number => x * Math.cos(angle) + y * Math.sin(angle);
        const clear = points
          .filter((point) => Math.abs(side(point)) > 0.5)
          .toSorted((one, other) => side(other) - side(one));
        const members = clear.map((point) => side(point) > 0);
        fc.pre(members.includes(true) && members.includes(false));
        const score = train(clear, members, members.indexOf(false) + more);
        expect(clear.map((point) => score(point) > 0)).toEqual(members);
      }),
    );
  });

  it('learns from the chosen points and those examined only', () => {
    const matrix = toMatrix([at(1), at(-1), at(0.9), at(0.9), at(0.9)]);
    const isMember = Uint8Array.of(1, 0, 0, 0, 0);
    const [without, withAll] = [new Float32Array(1), new Float32Array(1)];
    trainSeparator(matrix, isMember, Int32Array.of(0, 1), Int32Array.of(0, 1), without);
    trainSeparator(matrix, isMember, Int32Array.of(0, 1), Int32Array.of(0, 1, 2, 3, 4), withAll);
    expect(without[0]).toBeGreaterThan(withAll[0] ?? 0);
  });

  it('has the same result each time', () => {
    const points: readonly Point[] = [
      [0.9, 0.2],
      [0.8, -0.1],
      [-0.3, 0.9],
      [-0.8, -0.5],
      [0.1, 0.1],
    ];
    const members = [true, true, false, false, false];
    expect(points.map(train(points, members))).toEqual(points.map(train(points, members)));
  });

  it('ends if no line can separate the points', () => {
    const corners: readonly Point[] = [
      [0.7, 0.7],
      [-0.7, -0.7],
      [0.7, -0.7],
      [-0.7, 0.7],
    ];
    const score = train(corners, [true, true, false, false]);
    expect(corners.map(score)).toSatisfy((scores: number[]) => scores.every(Number.isFinite));
  });

  it('rejects everything if no point is of the class, and learns nothing without points', () => {
    const strangers: readonly Point[] = [
      [1, 0],
      [0, 1],
    ];
    expect(train(strangers, [false, false])([1, 0])).toBeLessThan(0);
    expect(train([], [])([1, 0])).toBe(0);
  });
});
