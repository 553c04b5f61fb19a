import type { Entry, Gap } from '../knowledge/story.ts';

/** An entry that may be what was asked, and how likely that is. */
export interface Candidate {
  readonly entry: Entry;
  /** Probability from 0 to 1 that this entry is what was asked. */
  readonly confidence: number;
}

/** An entry or a gap that may be what was asked, and a rough probability from 0 to 1 that it is. */
export type NearTarget =
  | { readonly subject: 'entry'; readonly entry: Entry; readonly confidence: number }
  | { readonly subject: 'gap'; readonly gap: Gap; readonly confidence: number };

/** What the matcher makes of a question. */
export type Verdict =
  | {
      readonly kind: 'answer';
      readonly entry: Entry;
      /** Probability from 0 to 1 that this entry is what was asked. */
      readonly confidence: number;
      /** The next best entries, best first, at most three. */
      readonly alternatives: readonly Candidate[];
    }
  | {
      readonly kind: 'suggestions';
      /** Best first, one to three. */
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: 'gap';
      readonly gap: Gap;
      /** Probability from 0 to 1 that this gap is what was asked. */
      readonly confidence: number;
      /** The entries nearest to the question, best first, at most three. */
      readonly nearest: readonly Candidate[];
    }
  | { readonly kind: 'nothing' };

/** Finds what a question asks for. Pure, synchronous and in memory; built once a story. */
export interface Matcher {
  /** The verdict on a question as typed, in any of the story's languages. */
  match(question: string): Verdict;
  /** Entries for a question that is still being typed, best first, at most `limit`. */
  complete(typed: string, limit: number): readonly Candidate[];
  /** Entries and gaps nearest to a question, best first, at most `limit`; none when the story knows none of its words. */
  nearest(question: string, limit: number): readonly NearTarget[];
}
