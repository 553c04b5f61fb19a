import type { Language } from '../text/language.ts';

/** What became of a question: answered, picked from a list and so sure, offered, not in the story, or not understood. */
export type LoggedVerdict = 'answer' | 'chosen' | 'suggestions' | 'gap' | 'nothing';

/** A question that was answered in some way: never who asked it nor where. */
export interface Asked {
  readonly type: 'asked';
  /** Names the question in the ids of the reply's buttons; of random letters, digits, `-` and `_`. */
  readonly key: string;
  /** As typed, or the question that was picked; the ids of people, channels and roles are taken out before it is kept. */
  readonly text: string;
  /** The language that it was answered in. */
  readonly language: Language;
  readonly verdict: LoggedVerdict;
  /** Id of the entry that was the answer, or the likeliest of those offered. */
  readonly entry: string | null;
  /** Id of the gap that was the answer. */
  readonly gap: string | null;
  /** Probability from 0 to 1 that this is what was asked; null where nothing was found. */
  readonly confidence: number | null;
}

/** A reader picked one of the entries that were offered in place of an answer. */
export interface Picked {
  readonly type: 'picked';
  readonly key: string;
  readonly entry: string;
}

/** What a reader thinks of an answer. */
export interface Rated {
  readonly type: 'rated';
  /** The question that was answered; null when the answer was opened in another way, or by a reply of an older version. */
  readonly key: string | null;
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  readonly rating: 'helpful' | 'unhelpful';
}

/** Something that the question log keeps. */
export type QuestionEvent = Asked | Picked | Rated;
