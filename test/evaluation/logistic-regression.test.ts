import { describe, expect, it } from 'vitest';
import { fitLogistic, type Example } from '../../src/evaluation/logistic-regression.ts';

const grid = [-2, -1, 0, 1, 2];
const points = grid.flatMap((x) => grid.map((y): readonly [number, number] => [x, y]));

/** Both outcomes at every point, weighted by their likelihood in the model. */
function examplesOf(logit: (x: number, y: number) => number): readonly Example[] {
  return points.flatMap(([x, y]) => {
    const likely = 1 / (1 + Math.exp(-logit(x, y)));
    return [
      { values: [x, y], outcome: 1, importance: likely },
      { values: [x, y], outcome: 0, importance: 1 - likely },
    ];
  });
}

/** The intercept fitted to one example of each outcome, the first with the given importance, the second with importance 1. */
function interceptFor(importance: number): number {
  return fitLogistic([
    { values: [0], outcome: 1, importance },
    { values: [0], outcome: 0, importance: 1 },
  ]).intercept;
}

describe('the logistic regression', () => {
  it('recovers the model behind the examples', () => {
    const { weights, intercept } = fitLogistic(examplesOf((x, y) => 0.5 + 1.2 * x - 0.7 * y));
    expect(intercept).toBeCloseTo(0.5, 1);
    expect(weights[0]).toBeCloseTo(1.2, 1);
    expect(weights[1]).toBeCloseTo(-0.7, 1);
  });

  it('does not depend on the unit and the origin of a column', () => {
    const examples = examplesOf((x, y) => 0.5 + 1.2 * x - 0.7 * y);
    const moved = examples.map(({ values: [x = 0, y = 0], ...rest }) => ({
      ...rest,
      values: [1000 * x + 5000, y],
    }));
    const [plain, fitted] = [fitLogistic(examples), fitLogistic(moved)];
    expect((fitted.weights[0] ?? 0) * 1000).toBeCloseTo(plain.weights[0] ?? 0, 6);
    expect(fitted.intercept + (fitted.weights[0] ?? 0) * 5000).toBeCloseTo(plain.intercept, 6);
  });

  it('gives more weight to more important examples', () => {
    expect(interceptFor(1)).toBeCloseTo(0);
    expect(interceptFor(3)).toBeCloseTo(Math.log(3), 3);
  });

  it('gives a column that never varies no weight', () => {
    const { weights, intercept } = fitLogistic([
      { values: [4], outcome: 1, importance: 1 },
      { values: [4], outcome: 0, importance: 1 },
    ]);
    expect(weights).toEqual([0]);
    expect(intercept).toBeCloseTo(0);
  });
});
