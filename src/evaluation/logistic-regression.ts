/** A linear model of the log-odds of an outcome. */
export interface LogisticModel {
  /** One per column. */
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** An example to fit a model to. */
export interface Example {
  readonly values: readonly number[];
  /** 1 if it occurred, 0 if not. */
  readonly outcome: number;
  /** The weight of this example. */
  readonly importance: number;
}

const iterations = 4000;
const learningRate = 0.5;
const regularisation = 1e-3;

/** Fits a logistic regression by gradient descent on standardised columns. All examples have the same number of values. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const columns =
    examples[0]?.values.map((_, column) => examples.map(({ values }) => values[column] ?? 0)) ?? [];
  const means = columns.map(mean);
  const deviations = columns.map(
    (column, index) => Math.sqrt(mean(column.map((value) => (value - (means[index] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ values }) =>
    values.map((value, index) => (value - (means[index] ?? 0)) / (deviations[index] ?? 1)),
  );
  const total = examples.reduce((sum, { importance }) => sum + importance, 0);
  let weights = means.map(() => 0);
  let intercept = 0;
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const gradient = weights.map((weight) => regularisation * weight);
    let interceptGradient = 0;
    for (const [index, { outcome, importance }] of examples.entries()) {
      const row = rows[index] ?? [];
      const logit = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), intercept);
      const error = ((1 / (1 + Math.exp(-logit)) - outcome) * importance) / total;
      for (const [column, value] of row.entries()) gradient[column] = (gradient[column] ?? 0) + error * value;
      interceptGradient += error;
    }
    weights = weights.map((weight, column) => weight - learningRate * (gradient[column] ?? 0));
    intercept -= learningRate * interceptGradient;
  }
  const scaled = weights.map((weight, column) => weight / (deviations[column] ?? 1));
  return {
    weights: scaled,
    intercept: intercept - scaled.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
