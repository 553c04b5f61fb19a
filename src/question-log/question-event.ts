import type { Language } from '../text/language.ts';

/** The result of a question: answered, picked from a list (hence certain), offered a choice, not in the story, not understood. */
export type LoggedVerdict = 'answer' | 'chosen' | 'suggestions' | 'gap' | 'nothing';

/** A question and its result, without who asked it and where. */
export interface Asked {
  readonly type: 'asked';
  /** Identifies the question in the ids of the reply's buttons; random letters, digits, `-` and `_`. */
  readonly key: string;
  /** As typed, or the question that was picked. What names a person or opens a door is removed before it is kept. */
  readonly text: string;
  /** The language of the answer. */
  readonly language: Language;
  readonly verdict: LoggedVerdict;
  /** Id of the entry that answered it, or of the likeliest one offered. */
  readonly entry: string | null;
  /** Id of the gap that answered it. */
  readonly gap: string | null;
  /** Probability from 0 to 1 that this is what was asked; null if nothing was found. */
  readonly confidence: number | null;
}

/** A reader picked one of the entries offered. */
export interface Picked {
  readonly type: 'picked';
  readonly key: string;
  readonly entry: string;
}

/** A reader rated an answer. */
export interface Rated {
  readonly type: 'rated';
  /** Key of the question; null if the answer was not opened by a question, or by a reply of an older version. */
  readonly key: string | null;
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  readonly rating: 'helpful' | 'unhelpful';
}

/** What a reader can find wrong with an answer. */
export const reasons = ['wrong-question', 'wrong-fact', 'unclear', 'too-short'] as const;
export type Reason = (typeof reasons)[number];

/** A reader said why an answer was not helpful. */
export interface Explained {
  readonly type: 'explained';
  /** Key of the question; null if the answer was not opened by a question. */
  readonly key: string | null;
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  /** Null if they chose none. */
  readonly reason: Reason | null;
  /** In their own words; empty if they wrote none. */
  readonly note: string;
}

/** A curator does not want to see a question, or others with the same words, among the unanswered ones any more. */
export interface Dismissed {
  readonly type: 'dismissed';
  readonly key: string;
}

/** An event that the question log keeps. */
export type QuestionEvent = Asked | Picked | Rated | Explained | Dismissed;
