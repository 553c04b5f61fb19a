import { blockNames, blocks, type Features } from './features.ts';

/** A vector with only its non-zero dimensions, and values of single precision. */
export interface SparseVector {
  readonly dimensions: readonly number[];
  readonly values: readonly number[];
}

/** The features seen in training, in flat arrays that can be stored or transferred to another thread. */
export interface FeatureSpace {
  /** Open-addressing hash table of pairs: the hash of a feature, then its dimension, or -1 in a free slot. */
  readonly table: Int32Array;
  /** The weight of each dimension, from 0 to 1: rare features weigh more. */
  readonly weights: Float32Array;
}

/** Reduces the difference in weight between rare and common features. */
const rarityPower = 0.7;

/** Learns which features exist and their weights from the features of all phrasings. */
export function learnFeatureSpace(phrasings: Iterable<Features>): FeatureSpace {
  const dimensionOfFeature = new Map<number, number>();
  const frequencies: number[] = [];
  const lastCounted: number[] = [];
  let counted = 0;
  for (const features of phrasings) {
    counted += 1;
    for (const block of blockNames) {
      for (const feature of features[block]) {
        const dimension = dimensionOfFeature.get(feature) ?? frequencies.length;
        if (lastCounted[dimension] === counted) continue;
        if (dimension === frequencies.length) dimensionOfFeature.set(feature, dimension);
        frequencies[dimension] = (frequencies[dimension] ?? 0) + 1;
        lastCounted[dimension] = counted;
      }
    }
  }
  const size = 2 ** Math.ceil(Math.log2(Math.max(frequencies.length, 1) * 2));
  const table = new Int32Array(2 * size).fill(-1);
  for (const [feature, dimension] of dimensionOfFeature) {
    let slot = feature & (size - 1);
    while (table[2 * slot + 1] !== -1) slot = (slot + 1) & (size - 1);
    table[2 * slot] = feature;
    table[2 * slot + 1] = dimension;
  }
  return {
    table,
    weights: Float32Array.from(frequencies, (count) => rarity(count, counted)),
  };
}

function rarity(count: number, total: number): number {
  return (Math.log(1 + total / count) / Math.log(1 + total)) ** rarityPower;
}

function dimensionOf({ table }: FeatureSpace, feature: number): number {
  const mask = table.length / 2 - 1;
  for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
    const dimension = table[2 * slot + 1] ?? -1;
    if (dimension === -1 || table[2 * slot] === feature) return dimension;
  }
}

/** Turns the features of a question into its vector. */
export type Vectoriser = (features: Features) => SparseVector;

/**
 * Creates the vectoriser of a feature space. Each block has its share of the length. Features not seen in training add to
 * the length, so that a question full of unknown words has a low score everywhere.
 */
export function createVectoriser(space: FeatureSpace): Vectoriser {
  /** How often the present block has each dimension; all zero between blocks. */
  const counts = new Int32Array(space.weights.length);

  return (features) => {
    const dimensions: number[] = [];
    const values: number[] = [];
    for (const block of blockNames) {
      const { share, unknownCounts } = blocks[block];
      const distinct: number[] = [];
      const unknown = new Map<number, number>();
      for (const feature of features[block]) {
        const dimension = dimensionOf(space, feature);
        if (dimension === -1 && !unknownCounts) continue;
        const before = (dimension === -1 ? unknown.get(feature) : counts[dimension]) ?? 0;
        if (before === 0) distinct.push(dimension);
        if (dimension === -1) unknown.set(feature, before + 1);
        else counts[dimension] = before + 1;
      }
      const first = values.length;
      const countsOfUnknown = unknown.values();
      let squares = 0;
      for (const dimension of distinct) {
        const isKnown = dimension !== -1;
        const count = isKnown ? counts[dimension] : countsOfUnknown.next().value;
        const value = strength(count ?? 0) * (isKnown ? (space.weights[dimension] ?? 0) : 1);
        squares += value * value;
        if (!isKnown) continue;
        counts[dimension] = 0;
        dimensions.push(dimension);
        values.push(value);
      }
      const scale = squares === 0 ? 0 : Math.sqrt(share / squares);
      for (let index = first; index < values.length; index += 1)
        values[index] = Math.fround((values[index] ?? 0) * scale);
    }
    return { dimensions, values };
  };
}

/** How much a feature counts that occurs so often. */
function strength(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}
