import { addToGroup, compareTexts } from '../collections.ts';
import type { Language } from '../text/language.ts';
import { signaturesOf, type Signature } from './wording-signature.ts';

/** Two wordings are alike when they share this part of all their telling words. */
const enoughShared = 3 / 4;

/** Wordings that are alike; the first stands for them. */
export type AlikeWordings<Wording> = readonly [Wording, ...Wording[]];

/** A group that grows, and what wordings are compared with. */
interface Group<Wording> {
  readonly wordings: [Wording, ...Wording[]];
  readonly signature: Signature;
  /** How many groups there were before it. */
  readonly place: number;
}

/**
 * Puts wordings of one question together, whatever their case, accents, punctuation, word order, plurals and slips of
 * a letter. A wording joins the group whose first wording it is most like, or else starts one.
 *
 * @param wordings Of one language, the most important first: they start the groups.
 * @returns groups in the order of their first wordings.
 */
export function groupAlike<Wording extends { readonly text: string; readonly count: number }>(
  wordings: readonly Wording[],
  language: Language,
): readonly AlikeWordings<Wording>[] {
  const groups: Group<Wording>[] = [];
  const groupsByStem = new Map<string, Group<Wording>[]>();
  const signatures = signaturesOf(wordings, language);
  const spread = countSignatures(signatures);
  for (const [index, wording] of wordings.entries()) {
    const signature = signatures[index];
    if (signature === undefined) continue;
    const rarest = rarestStems(signature, spread);
    const near = new Set(rarest.flatMap((stem) => groupsByStem.get(stem) ?? []));
    const group = mostAlike(signature, near);
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

/** In how many signatures each stem is. */
function countSignatures(signatures: readonly Signature[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stems of signatures) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** As many of the rarest stems as two signatures need so that they have one in common when they are alike. */
function rarestStems(stems: Signature, spread: ReadonlyMap<string, number>): readonly string[] {
  return [...stems]
    .sort((one, other) => (spread.get(one) ?? 0) - (spread.get(other) ?? 0) || compareTexts(one, other))
    .slice(0, stems.size - Math.ceil(enoughShared * stems.size) + 1);
}

/** The group that is most alike, the earliest of equals. */
function mostAlike<Wording>(
  signature: Signature,
  near: Iterable<Group<Wording>>,
): Group<Wording> | undefined {
  let best: Group<Wording> | undefined;
  let bestLikeness = 0;
  for (const group of near) {
    const likeness = likenessOf(signature, group.signature);
    if (likeness < enoughShared || likeness < bestLikeness) continue;
    if (likeness === bestLikeness && best !== undefined && best.place < group.place) continue;
    best = group;
    bestLikeness = likeness;
  }
  return best;
}

/** The part of the stems of both that both have. */
function likenessOf(one: Signature, other: Signature): number {
  // Most pairs differ too much in size to be alike, so that they need not be compared.
  if (one.size < enoughShared * other.size || other.size < enoughShared * one.size) return 0;
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared / (one.size + other.size - shared);
}
