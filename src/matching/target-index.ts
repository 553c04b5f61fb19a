import { addToGroup, lowerBound } from '../collections.ts';
import { askedKindsIn } from './asked-kind.ts';
import type { Analysis } from './analysis.ts';
import { hashOfMeaning, hashOfStem } from './features.ts';
import { rememberWords } from './word-memory.ts';

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
  /** The kinds of question asked of each target, as bits in the order of `askedKinds`. */
  readonly asked: Uint8Array;
}

/** The analysed texts of a target. */
export interface TargetTexts {
  readonly phrasings: readonly Analysis[];
  readonly answers: readonly Analysis[];
}

/** A target that has a word or meaning. */
interface Posting {
  readonly label: number;
  readonly isAnswer: boolean;
}

/** A kind of question counts for a target if this share of its phrasings asks for it. */
const leastShareOfKind = 0.04;

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
      for (const { words, recognised, everyday } of texts) {
        for (const word of words) own.set(stemKey(word), isAnswer);
        for (const part of [...recognised, ...everyday])
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
    asked: Uint8Array.from(targets, ({ phrasings }) => commonKinds(phrasings)),
  };
}

function commonKinds(phrasings: readonly Analysis[]): number {
  const masks = phrasings.map(({ words }) => askedKindsIn(words));
  let common = 0;
  for (let bit = 1; bit < 256; bit <<= 1) {
    const share = masks.filter((mask) => (mask & bit) !== 0).length / Math.max(masks.length, 1);
    if (share >= leastShareOfKind) common |= bit;
  }
  return common;
}

/** The place of a key in the index; -1 if no target has it. */
export function placeOf({ keys }: TargetIndex, key: number): number {
  const place = lowerBound(keys, key);
  return keys[place] === key ? place : -1;
}

/** What each target has of the key at a place, by label: 0 nothing, 1 in a phrasing, 2 in its answer. */
export function holdersAt({ starts, labels, inAnswer, asked }: TargetIndex, place: number): Uint8Array {
  const holders = new Uint8Array(asked.length);
  for (let cell = starts[place] ?? 0; cell < (starts[place + 1] ?? 0); cell += 1)
    holders[labels[cell] ?? 0] = inAnswer[cell] === 1 ? 2 : 1;
  return holders;
}
