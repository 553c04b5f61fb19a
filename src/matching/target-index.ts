import { addToGroup, lowerBound } from '../collections.ts';
import type { Analysis } from './analysis.ts';
import { hashOfMeaning, hashOfStem } from './features.ts';
import { headIn } from './wanted-head.ts';
import { wantedKinds, wantedKindsIn } from './wanted-kinds.ts';
import { rememberWords } from '../word-memory.ts';

/** Which words and meanings the texts of each target have, in flat arrays that can be stored or transferred to another thread. */
export interface TargetIndex {
  /** The hashes of stems and meanings, in ascending order. */
  readonly keys: Int32Array;
  /** The targets with key k are in `labels` from starts[k] to starts[k + 1], in ascending order. */
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  /** Beside each label: 1 if the target's answer has it, 0 if only its phrasings have. */
  readonly inAnswer: Uint8Array;
  /** The number of targets that have texts. */
  readonly targetCount: number;
  /** For each target in turn, the share of its phrasings that ask for each of `wantedKinds`, in parts of `wholeShare`. */
  readonly asked: Uint8Array;
  /** The kinds of figure that each target's answer holds, as bits in the order of `wantedKinds`. */
  readonly held: Uint16Array;
}

/** The analysed texts of a target. */
export interface TargetTexts {
  readonly phrasings: readonly Analysis[];
  readonly answers: readonly Analysis[];
  /** The kinds of figure that the answer holds. */
  readonly held: number;
}

/** A target that has a word or meaning. */
interface Posting {
  readonly label: number;
  readonly isAnswer: boolean;
}

/** All phrasings of a target. */
export const wholeShare = 255;

/** Indexes the texts of all targets, by label. */
export function indexTargets(targets: readonly TargetTexts[]): TargetIndex {
  const stemKey = rememberWords(hashOfStem);
  const meaningKey = rememberWords(hashOfMeaning);
  const postings = new Map<number, Posting[]>();
  for (const [label, { phrasings, answers }] of targets.entries()) {
    const own = new Map<number, boolean>();
    for (const [texts, isAnswer] of [
      [phrasings, false],
      [answers, true],
    ] as const) {
      for (const { words, recognised, everyday, beneath } of texts) {
        for (const word of words) own.set(stemKey(word), isAnswer);
        for (const part of [...recognised, ...everyday, ...beneath])
          for (const meaning of part.meanings) own.set(meaningKey(meaning), isAnswer);
      }
    }
    for (const [key, isAnswer] of own) addToGroup(postings, key, { label, isAnswer });
  }
  const keys = Int32Array.from(postings.keys()).sort();
  const sorted = Array.from(keys, (key) => postings.get(key) ?? []);
  const starts = new Int32Array(keys.length + 1);
  for (const [index, posting] of sorted.entries()) starts[index + 1] = (starts[index] ?? 0) + posting.length;
  const all = sorted.flat();
  return {
    keys,
    starts,
    labels: Int32Array.from(all, ({ label }) => label),
    inAnswer: Uint8Array.from(all, ({ isAnswer }) => Number(isAnswer)),
    targetCount: targets.filter(({ phrasings }) => phrasings.length > 0).length,
    asked: Uint8Array.from(targets.flatMap(({ phrasings }) => sharesOfKinds(phrasings))),
    held: Uint16Array.from(targets, ({ held }) => held),
  };
}

function sharesOfKinds(phrasings: readonly Analysis[]): readonly number[] {
  const masks = phrasings.map(({ words }) => wantedKindsIn(words, headIn(words)));
  return wantedKinds.map((_, kind) => {
    const count = masks.filter((mask) => (mask & (1 << kind)) !== 0).length;
    return Math.round((wholeShare * count) / Math.max(masks.length, 1));
  });
}

/** The place of a key in the index; -1 if no target has it. */
export function placeOf({ keys }: TargetIndex, key: number): number {
  const place = lowerBound(keys, key);
  return keys[place] === key ? place : -1;
}

/** Whether a target has a key in its texts. */
export function hasKey(index: TargetIndex, key: number, label: number): boolean {
  const place = placeOf(index, key);
  return place !== -1 && index.labels.subarray(index.starts[place], index.starts[place + 1]).includes(label);
}

/** What each target has of the key at a place, by label: 0 nothing, 1 in a phrasing, 2 in its answer. */
export function holdersAt({ starts, labels, inAnswer, held }: TargetIndex, place: number): Uint8Array {
  const holders = new Uint8Array(held.length);
  for (let cell = starts[place] ?? 0; cell < (starts[place + 1] ?? 0); cell += 1)
    holders[labels[cell] ?? 0] = inAnswer[cell] === 1 ? 2 : 1;
  return holders;
}
