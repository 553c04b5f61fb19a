import type { Entry } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { answersKindsOf, type Item } from './item.ts';

/** A reply that is an answer, or that the story does not say. */
export type Asserted = Verdict & { readonly kind: 'answer' | 'gap' };

/** From this probability on, a reply is what was meant. */
const trusted = 0.6;
/** From this probability on, the first of two answers is. */
const likely = 0.7;

/** Whether a reply is sure, and of the kind that is asked for: "who?" is not settled by when. */
export function isSettled(verdict: Verdict, words: readonly string[]): boolean {
  return isSure(verdict) && answersKindsOf(verdict, words);
}

/** Whether a reply is one answer or gap, and likely enough to be what was meant. */
export function isSure(verdict: Verdict): boolean {
  if (verdict.kind === 'answer') return verdict.confidence >= trusted && verdict.also === null;
  return verdict.kind === 'gap' && verdict.confidence >= trusted;
}

/** Whether a reply is likely to be what was meant, a second answer beside it or not. */
export function isLikely(verdict: Verdict): boolean {
  return (
    (verdict.kind === 'gap' && isSure(verdict)) || (verdict.kind === 'answer' && verdict.confidence >= likely)
  );
}

/** From this probability on, the words alone say what is meant, though they are light ones. */
const certainly = 0.95;

/** Whether a reply is as good as certain by the words alone. */
export function isAllButCertain(verdict: Verdict): boolean {
  return asserts(verdict) && verdict.confidence >= certainly;
}

/** Whether a reply asserts something: it is neither an offer nor nothing. */
export function asserts(verdict: Verdict | undefined): verdict is Asserted {
  return verdict?.kind === 'answer' || verdict?.kind === 'gap';
}

/** What a reply asserts something of. */
export function itemIn(verdict: Asserted): Item {
  return verdict.kind === 'answer' ? verdict.entry : verdict.gap;
}

/** How sure a reply is: an answer more than any gap, and a gap more than an offer. */
export function certainty(verdict: Verdict): number {
  if (verdict.kind === 'answer') return 1 + verdict.confidence;
  return verdict.kind === 'gap' ? verdict.confidence : 0;
}

/** A verdict on an item that was not matched but followed from what was said. */
export function certain(entry: Entry): Verdict {
  return { kind: 'answer', entry, confidence: 1, also: null, alternatives: [] };
}

/** The same of two entries, to be shown one after the other. */
export function certainOfBoth(entry: Entry, other: Entry): Verdict {
  return { kind: 'answer', entry, confidence: 1, also: { entry: other, confidence: 1 }, alternatives: [] };
}
