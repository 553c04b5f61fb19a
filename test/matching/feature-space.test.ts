import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createVectoriser,
  learnFeatureSpace,
  type FeatureSpace,
  type SparseVector,
} from '../../src/matching/feature-space.ts';
import { blockNames, blocks, type Features } from '../../src/matching/features.ts';

const nothing: Features = { words: [], letters: [], meanings: [], everyday: [] };
const feature = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const anyFeatures: fc.Arbitrary<Features> = fc.record({
  words: fc.array(feature, { maxLength: 12 }),
  letters: fc.array(feature, { maxLength: 12 }),
  meanings: fc.array(feature, { maxLength: 4 }),
  everyday: fc.array(feature, { maxLength: 4 }),
});

function toVector(space: FeatureSpace, features: Features): SparseVector {
  return createVectoriser(space)(features);
}

function squaredLength({ values }: SparseVector): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

const known: Features = { words: [1, 2, 3], letters: [11, 12, 13], meanings: [21, 22], everyday: [31, 32] };
const unknown = 99;
/** The squared length of a vector in which nothing is unknown. */
const whole = blockNames.reduce((sum, block) => sum + blocks[block].share, 0);

describe('the vector of a question', () => {
  it('has the whole length if every block has known features', () => {
    expect(squaredLength(toVector(learnFeatureSpace([known]), known))).toBeCloseTo(whole);
  });

  it.each(blockNames)('gives the block its share: %s', (block) => {
    const space = learnFeatureSpace([known]);
    const alone = toVector(space, { ...nothing, [block]: known[block] });
    expect(squaredLength(alone)).toBeCloseTo(blocks[block].share);
  });

  it.each(blockNames.filter((block) => blocks[block].unknownCounts))(
    'is shorter the more unknown material the block holds: %s',
    (block) => {
      const space = learnFeatureSpace([known]);
      const lengths = [[], [unknown], [unknown, unknown + 1]].map((extra) =>
        squaredLength(toVector(space, { ...known, [block]: [...known[block], ...extra] })),
      );
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
      expect(new Set(lengths).size).toBe(3);
    },
  );

  it.each(blockNames.filter((block) => !blocks[block].unknownCounts))(
    'does not mind unknown material in the block: %s',
    (block) => {
      const space = learnFeatureSpace([known]);
      const more = { ...known, [block]: [...known[block], unknown] };
      expect(toVector(space, more)).toEqual(toVector(space, known));
    },
  );

  it('is empty if no feature is known, or there are none', () => {
    const space = learnFeatureSpace([known]);
    for (const features of [
      nothing,
      { words: [unknown], letters: [unknown], meanings: [unknown], everyday: [unknown] },
    ])
      expect(toVector(space, features).dimensions).toHaveLength(0);
    expect(toVector(learnFeatureSpace([]), known).dimensions).toHaveLength(0);
  });

  it('gives a rare feature more weight than a common one', () => {
    const space = learnFeatureSpace([1, 2, 3].map((rare) => ({ ...nothing, words: [rare, 7] })));
    const [rare = 0, common = 0] = toVector(space, { ...nothing, words: [1, 7] }).values;
    expect(rare).toBeGreaterThan(common);
    expect(common).toBeGreaterThan(0);
  });

  it('gives a repeated feature more weight than a single one', () => {
    const space = learnFeatureSpace([{ ...nothing, words: [1, 2] }]);
    const [twice = 0, once = 0] = toVector(space, { ...nothing, words: [1, 2, 1] }).values;
    expect(twice).toBeGreaterThan(once);
  });

  it('has one dimension per feature, even if hashes collide', () => {
    const colliding = Array.from({ length: 64 }, (_, index) => index * 2 ** 20);
    for (const features of [colliding, colliding.map((value) => -value)]) {
      const { dimensions } = toVector(learnFeatureSpace([{ ...nothing, words: features }]), {
        ...nothing,
        words: features,
      });
      expect([...dimensions].sort((a, b) => a - b)).toEqual([...features.keys()]);
    }
  });

  it('does not depend on what was asked before', () => {
    const space = learnFeatureSpace([known]);
    const again = createVectoriser(space);
    expect([again(known), again(known)]).toEqual([toVector(space, known), toVector(space, known)]);
  });

  it('is never longer than the whole, whatever was learned and whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(anyFeatures, { maxLength: 5 }), anyFeatures, (learned, asked) => {
        const space = learnFeatureSpace(learned);
        for (const features of [asked, ...learned]) {
          const vector = toVector(space, features);
          expect(vector.values).toHaveLength(vector.dimensions.length);
          expect(squaredLength(vector)).toBeLessThanOrEqual(whole + 1e-6);
          for (const dimension of vector.dimensions) expect(dimension).toBeLessThan(space.weights.length);
        }
      }),
    );
  });
});
