import type { Entry, Gap } from '../knowledge/story.ts';
import type { TalkRead } from './talk-model.ts';

/** An entry that may answer the question, and how likely that is. */
export interface Candidate {
  readonly entry: Entry;
  /** Probability from 0 to 1 that this entry answers the question. */
  readonly confidence: number;
}

/** An entry or a gap that may be what was asked, and the probability from 0 to 1 that it is. */
export type NearTarget =
  | { readonly subject: 'entry'; readonly entry: Entry; readonly confidence: number }
  | { readonly subject: 'gap'; readonly gap: Gap; readonly confidence: number };

/** The result of matching a question. */
export type Verdict =
  | {
      readonly kind: 'answer';
      readonly entry: Entry;
      /** Probability from 0 to 1 that this entry answers the question. */
      readonly confidence: number;
      /** A second answer that is nearly as likely, to be shown as well; null if the first is clear. */
      readonly also: Candidate | null;
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
      /** The entries closest to the question, best first, at most three. */
      readonly nearest: readonly Candidate[];
    }
  | { readonly kind: 'nothing' };

/** Finds what a question asks for. Pure, synchronous and in memory; one per story. */
export interface Matcher {
  /** The verdict on a question as typed, in any language of the story. */
  match(question: string): Verdict;
  /** Whether a question is a phrasing of an entry or a gap word for word, whose verdict has the confidence 1; takes a fraction of `match`. */
  isPhrasing(question: string): boolean;
  /** Entries and gaps for a question that is still being typed, best first, at most `limit`. */
  complete(typed: string, limit: number): readonly NearTarget[];
  /** Entries and gaps closest to a question, best first, at most `limit`; none if the story knows none of its words. */
  nearest(question: string, limit: number): readonly NearTarget[];
  /** What a message means as said to the bot, whatever the story; undefined if it is likelier to be about something else. */
  readTalk(message: string): TalkRead | undefined;
}
