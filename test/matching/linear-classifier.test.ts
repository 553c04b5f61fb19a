import { describe, expect, it } from 'vitest';
import type { SparseVector } from '../../src/matching/feature-space.ts';
import { scoreClasses } from '../../src/matching/class-scores.ts';
import { trainClassifier } from '../../src/matching/linear-classifier.ts';

function vectorOf(...dimensions: readonly number[]): SparseVector {
  return { dimensions, values: dimensions.map(() => 0.5) };
}

/** Four classes of two vectors: each vector has a dimension common to all, and two of the three of its class. */
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
const train = () =>
  trainClassifier(vectors, labels, classes, 1 + 3 * classes, Int32Array.from(labels.keys()));

function bestOf(scores: Float64Array): number {
  return scores.indexOf(Math.max(...scores));
}

describe('the linear classifier', () => {
  it('returns a score for each class, by label', () => {
    const classifier = train();
    expect(vectors.map((vector) => scoreClasses(classifier, vector).length)).toEqual(
      labels.map(() => classes),
    );
    expect(vectors.map((vector) => bestOf(scoreClasses(classifier, vector)))).toEqual(labels);
  });

  it('scores above 0 for the class of a learned vector, and below 0 for the others', () => {
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

  it('learns a class without regard to those learned before it', () => {
    const reversed = labels.map((label) => classes - 1 - label);
    const keys = Int32Array.from(labels.keys());
    const classifier = trainClassifier(vectors, reversed, classes, 1 + 3 * classes, keys);
    for (const vector of vectors)
      expect([...scoreClasses(classifier, vector)].reverse()).toEqual([...scoreClasses(train(), vector)]);
  });

  it('has the same result each time', () => {
    expect(train()).toEqual(train());
  });

  it('scores no class above 0 for a vector without dimensions', () => {
    for (const score of scoreClasses(train(), vectorOf())) expect(score).toBeLessThan(0);
  });

  it('can be trained without vectors', () => {
    expect([...scoreClasses(trainClassifier([], [], 2, 0, Int32Array.of()), vectorOf())]).toEqual([0, 0]);
  });
});
