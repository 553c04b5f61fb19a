import { describe, expect, it } from 'vitest';
import type { SparseVector } from '../../src/matching/feature-space.ts';
import { scoreClasses, trainClassifier } from '../../src/matching/linear-classifier.ts';

function vectorOf(...dimensions: readonly number[]): SparseVector {
  return { dimensions: Int32Array.from(dimensions), values: Float32Array.from(dimensions, () => 0.5) };
}

/** Four classes, two vectors each: every vector has a dimension that all share and two of its class's three. */
const classes = 4;
const shared = 0;
const labels = [0, 0, 1, 1, 2, 2, 3, 3];
const own = (label: number): readonly [number, number, number] => [
  1 + 3 * label,
  2 + 3 * label,
  3 + 3 * label,
];
const vectors = labels.map((label, index) => {
  const [first, second, third] = own(label);
  return vectorOf(shared, first, index % 2 === 0 ? second : third);
});
const train = () => trainClassifier(vectors, labels, classes, 1 + 3 * classes);

function bestOf(scores: Float64Array): number {
  return scores.indexOf(Math.max(...scores));
}

describe('the linear classifier', () => {
  it('gives every class a score, in the order of the labels', () => {
    const classifier = train();
    expect(vectors.map((vector) => scoreClasses(classifier, vector).length)).toEqual(
      labels.map(() => classes),
    );
    expect(vectors.map((vector) => bestOf(scoreClasses(classifier, vector)))).toEqual(labels);
  });

  it('scores what it learned above nought, and the other classes below', () => {
    const classifier = train();
    for (const [index, vector] of vectors.entries()) {
      for (const [label, score] of scoreClasses(classifier, vector).entries())
        expect(score > 0).toBe(label === labels[index]);
    }
  });

  it('recognises a new mixture of what it learned', () => {
    const classifier = train();
    for (const label of [0, 1, 2, 3]) {
      const [, second, third] = own(label);
      expect(bestOf(scoreClasses(classifier, vectorOf(second, third)))).toBe(label);
    }
  });

  it('comes to the same result twice', () => {
    expect(train()).toEqual(train());
  });

  it('knows nothing of a vector without dimensions: no class is above nought', () => {
    for (const score of scoreClasses(train(), vectorOf())) expect(score).toBeLessThan(0);
  });

  it('serves with no vectors at all', () => {
    expect([...scoreClasses(trainClassifier([], [], 2, 0), vectorOf())]).toEqual([0, 0]);
  });
});
