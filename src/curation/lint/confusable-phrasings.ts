import { addToGroup } from '../../collections.ts';
import type { Place, Problem } from '../../knowledge/problem.ts';
import { createVectoriser, type SparseVector } from '../../matching/feature-space.ts';
import { createFeatureExtractor } from '../../matching/features.ts';
import { scoreClasses } from '../../matching/class-scores.ts';
import type { Model } from '../../matching/model.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { ReadPhrasing } from './read-phrasings.ts';

/** A pair at least this close is worth a curator's attention; chosen by reading the closest pairs of the shipped story. */
const tooClose = 0.52;
/** How much a lead of one point reduces closeness; a class that fits and one that does not are two points apart. */
const leadShare = 0.4;
/** Cosines are at most 1, so phrasings with larger leads cannot be too close. */
const largestLead = (1 - tooClose) / leadShare;
const maxCosine = 1.000_001;

interface Pair {
  /** Positions of the two phrasings, the first one first. */
  readonly first: number;
  readonly second: number;
  readonly closeness: number;
}

/**
 * Phrasings of different items that the matcher can hardly tell apart: their features are similar, and the model scores the
 * other item nearly as high. Similar features alone mean little: "Where is the ferry?" and "Where is the bridge?" differ in
 * the one word that counts.
 */
export function confusablePhrasings(
  phrasings: readonly ReadPhrasing[],
  model: Model,
  place: PlaceFinder,
): readonly Problem[] {
  const extract = createFeatureExtractor();
  const toVector = createVectoriser(model.space);
  const vectors = phrasings.map(({ analysis }) => toVector(extract(analysis)));
  const pairs = new Map<string, Pair>();
  for (const pair of closePairs(phrasings, vectors, model)) pairs.set(`${pair.first} ${pair.second}`, pair);
  return [...pairs.values()].flatMap(({ first, second }) => {
    const one = phrasings[first];
    const other = phrasings[second];
    if (one === undefined || other === undefined) return [];
    return [{ ...placeOf(one, place), message: messageFor(one, other, placeOf(other, place)) }];
  });
}

function placeOf({ item, language, index }: ReadPhrasing, place: PlaceFinder): Place {
  return place(item, ['ask', language, index]);
}

function messageFor(one: ReadPhrasing, other: ReadPhrasing, there: Place): string {
  return (
    `"${one.text}" of "${one.item.id}" is almost the phrasing "${other.text}" of "${other.item.id}" ` +
    `at ${there.file}:${there.line}:${there.column}, and the matcher can hardly tell them apart: reword one, or move it to the other`
  );
}

/** For each phrasing that is too close to one of another item, the closest of those. */
function closePairs(
  phrasings: readonly ReadPhrasing[],
  vectors: readonly SparseVector[],
  model: Model,
): readonly Pair[] {
  const members = membersOf(phrasings);
  const scores = vectors.map((vector) => scoreClasses(model.classifier, vector));
  const dense = new Float64Array(model.space.weights.length);

  /** By how much a phrasing's own item scores higher than another item. */
  function leadOf(index: number, rival: number): number {
    return (scores[index]?.[phrasings[index]?.label ?? 0] ?? 0) - (scores[index]?.[rival] ?? 0);
  }

  return vectors.flatMap((vector, index) => {
    const label = phrasings[index]?.label ?? 0;
    let closest: Pair | undefined;
    spread(vector, dense);
    for (const [rival, itsPhrasings] of members) {
      const lead = leadOf(index, rival);
      if (rival === label || lead > largestLead) continue;
      for (const other of itsPhrasings) {
        // The mean of both leads, because each changes noticeably from one training to the next.
        const both = Math.max(0, (lead + leadOf(other, label)) / 2);
        const least = closest?.closeness ?? tooClose;
        // The cosine takes longest and is at most 1, but for rounding: most pairs are ruled out without it.
        if (maxCosine - leadShare * both < least) continue;
        const closeness = product(vectors[other], dense) - leadShare * both;
        if (closeness < least) continue;
        closest = { first: Math.min(index, other), second: Math.max(index, other), closeness };
      }
    }
    clear(vector, dense);
    return closest === undefined ? [] : [closest];
  });
}

/** The positions of each item's phrasings, by its label. */
function membersOf(phrasings: readonly ReadPhrasing[]): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  phrasings.forEach(({ label }, index) => addToGroup(members, label, index));
  return members;
}

function spread({ dimensions, values }: SparseVector, dense: Float64Array): void {
  dimensions.forEach((dimension, cell) => {
    dense[dimension] = values[cell] ?? 0;
  });
}

function clear({ dimensions }: SparseVector, dense: Float64Array): void {
  for (const dimension of dimensions) dense[dimension] = 0;
}

/** The cosine of two vectors, one of them spread out: vectors have length one, or a little less. */
function product(vector: SparseVector | undefined, dense: Float64Array): number {
  if (vector === undefined) return 0;
  let sum = 0;
  for (let cell = 0; cell < vector.dimensions.length; cell += 1) {
    sum += (vector.values[cell] ?? 0) * (dense[vector.dimensions[cell] ?? 0] ?? 0);
  }
  return sum;
}
