import { figureKinds } from './held-kinds.ts';
import { wholeShare, type TargetIndex } from './target-index.ts';
import type { Head } from './wanted-head.ts';
import { askedAlike, wantedKinds, wantedKindsIn } from './wanted-kinds.ts';

/** What a target's texts say about the kind of thing that a question wants. */
export interface KindEvidence {
  readonly otherKind: number;
  readonly sameKind: number;
  readonly noSuchFigure: number;
}

/** A kind of question counts for a target if this share of its phrasings asks for it. */
const leastShare = 0.02;
/** A target of which this share of the phrasings asks for a kind is about it. */
const shareOfSubject = 0.08;
/** From this share on, a target is asked for a kind as much as can be. */
const clearShare = 0.25;
const wantedIndexes = [...wantedKinds.keys()];
const noKind: KindEvidence = { otherKind: 0, sameKind: 0, noSuchFigure: 0 };

/** Creates the assessor of what questions want: the kinds are found once for a question, then compared with each target. */
export function createKindAssessor({
  asked,
  held,
  targetCount,
}: TargetIndex): (words: readonly string[], head: Head | undefined) => (label: number) => KindEvidence {
  const shareOf = (label: number, kind: number): number =>
    (asked[label * wantedKinds.length + kind] ?? 0) / wholeShare;
  /** For each kind, how few of the targets are about it, from 0 for all to 1. */
  const rarities = wantedKinds.map((_, kind) => {
    let subjects = 0;
    for (let label = 0; label < held.length; label += 1)
      if (shareOf(label, kind) >= shareOfSubject) subjects += 1;
    const rarity = Math.log((targetCount + 1) / (subjects + 0.5)) / Math.log(targetCount + 1);
    return Math.min(Math.max(rarity, 0), 1);
  });

  return (words, head) => {
    const bits = wantedKindsIn(words, head);
    if (bits === 0) return () => noKind;
    const kinds = wantedIndexes.filter((kind) => (bits & (1 << kind)) !== 0);
    const rarity = Math.max(...kinds.map((kind) => rarities[kind] ?? 0));
    const figures = bits & figureKinds;

    return (label) => {
      let share = 0;
      for (const kind of kinds) {
        let ofKind = 0;
        for (const alike of askedAlike[kind] ?? []) ofKind += shareOf(label, alike);
        share = Math.max(share, ofKind);
      }
      return {
        otherKind: Number(share < leastShare),
        sameKind: share < leastShare ? 0 : Math.min(share / clearShare, 1) * rarity,
        noSuchFigure: Number(figures !== 0 && (figures & (held[label] ?? 0)) === 0),
      };
    };
  };
}
