import { addToGroup, compareTexts } from '../collections.ts';
import type { Language } from '../text/language.ts';
import { signaturesOf, type Signature } from './wording-signature.ts';

/** Two wordings are similar if they share at least this part of the words that count in either. */
const leastSimilarity = 3 / 4;

/** Similar wordings; the first represents them. */
export type SimilarWordings<Wording> = readonly [Wording, ...Wording[]];

/** A growing group, and the signature that wordings are compared with. */
interface Group<Wording> {
  readonly wordings: [Wording, ...Wording[]];
  readonly signature: Signature;
  /** The number of groups before it. */
  readonly place: number;
}

/**
 * Groups wordings of the same question, whatever their case, accents, punctuation, word order, plurals and misspellings
 * by one letter. A wording joins the group whose first wording is most similar, or else starts a group.
 *
 * @param wordings Wordings in one language, most important first: these start the groups.
 * @returns the groups in the order of their first wordings.
 */
export function groupSimilar<Wording extends { readonly text: string; readonly count: number }>(
  wordings: readonly Wording[],
  language: Language,
): readonly SimilarWordings<Wording>[] {
  const groups: Group<Wording>[] = [];
  const groupsByStem = new Map<string, Group<Wording>[]>();
  const signatures = signaturesOf(wordings, language);
  const spread = countSignatures(signatures);
  for (const [index, wording] of wordings.entries()) {
    const signature = signatures[index];
    if (signature === undefined) continue;
    const rarest = rarestStems(signature, spread);
    const near = new Set(rarest.flatMap((stem) => groupsByStem.get(stem) ?? []));
    const group = mostSimilar(signature, near);
    if (group !== undefined) {
      group.wordings.push(wording);
      continue;
    }
    const started: Group<Wording> = { wordings: [wording], signature, place: groups.length };
    groups.push(started);
    for (const stem of rarest) addToGroup(groupsByStem, stem, started);
  }
  return groups.map((group) => group.wordings);
}

/** The number of signatures that contain each stem. */
function countSignatures(signatures: readonly Signature[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stems of signatures) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** The rarest stems of a signature, as many as it takes for two similar signatures to have one of them in common. */
function rarestStems(stems: Signature, spread: ReadonlyMap<string, number>): readonly string[] {
  return [...stems]
    .sort((one, other) => (spread.get(one) ?? 0) - (spread.get(other) ?? 0) || compareTexts(one, other))
    .slice(0, stems.size - Math.ceil(leastSimilarity * stems.size) + 1);
}

/** The most similar group, the earliest of equals. */
function mostSimilar<Wording>(
  signature: Signature,
  near: Iterable<Group<Wording>>,
): Group<Wording> | undefined {
  let best: Group<Wording> | undefined;
  let bestSimilarity = 0;
  for (const group of near) {
    const similarity = similarityOf(signature, group.signature);
    if (similarity < leastSimilarity || similarity < bestSimilarity) continue;
    if (similarity === bestSimilarity && best !== undefined && best.place < group.place) continue;
    best = group;
    bestSimilarity = similarity;
  }
  return best;
}

/** The part of all stems of two signatures that are in both, from 0 to 1; 0 if they differ too much in size to be similar. */
function similarityOf(one: Signature, other: Signature): number {
  if (one.size < leastSimilarity * other.size || other.size < leastSimilarity * one.size) return 0;
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared / (one.size + other.size - shared);
}
