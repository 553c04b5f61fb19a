import type { Language } from '../text/language.ts';
import type { Reason } from './question-event.ts';

/** How many questions had which result; `asked` is the sum of the next four. */
export interface QuestionCounts {
  readonly asked: number;
  /** Answered by an entry, found or picked from a list. */
  readonly answered: number;
  /** Answered by saying that the story does not say. */
  readonly gaps: number;
  /** Answered with a choice of entries. */
  readonly offered: number;
  /** Not answered: nothing was found. */
  readonly unanswered: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Similar questions. */
export interface QuestionGroup {
  /** Key of the question that represents the group: the most frequent wording, the last time that it was asked. */
  readonly key: string;
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAskedAt: number;
  /** Other wordings, most frequent first, at most five. */
  readonly otherWordings: readonly string[];
}

/** Similar questions that were answered with a choice of entries, and the entries that readers picked. */
export interface OfferedGroup extends QuestionGroup {
  /** The entry that was most often offered first. */
  readonly entry: string | null;
  /** Most picked first. */
  readonly picks: readonly { readonly entry: string; readonly count: number }[];
}

/** An answer that is probably wrong: readers marked it as unhelpful, or picked another one under it. */
export interface UnhelpfulAnswer {
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** How often a reader picked another entry under it. */
  readonly corrected: number;
  /** The entries that readers picked under it, most picked first, at most three. */
  readonly meant: readonly { readonly entry: string; readonly count: number }[];
  /** What readers found wrong with it, most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  /** What they wrote about it, latest first, at most three. */
  readonly notes: readonly string[];
  /** Questions that it was a wrong answer to, latest first, at most five; each with the key of the last time it was asked. */
  readonly questions: readonly { readonly key: string; readonly text: string }[];
}

/** A question and the entry that answered it without doubt. */
export interface ConfidentAnswer {
  readonly key: string;
  readonly text: string;
  readonly language: Language;
  readonly entry: string;
}

/** What readers asked in the last days, up to now. */
export interface Insights {
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly counts: QuestionCounts;
  /** The counts of the same number of days before these. */
  readonly countsBefore: QuestionCounts;
  /** Questions of these days about other stories, which are in none of the counts and lists. */
  readonly otherStories: number;
  /** Most frequent first. */
  readonly unanswered: readonly QuestionGroup[];
  /** Most frequent first. */
  readonly offered: readonly OfferedGroup[];
  /** Most often unhelpful or corrected first. */
  readonly unhelpful: readonly UnhelpfulAnswer[];
  /** Answers that the matcher was sure of and nobody rated, the latest question of each of ten entries, to be read by somebody. */
  readonly confident: readonly ConfidentAnswer[];
}
