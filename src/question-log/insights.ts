import type { Language } from '../text/language.ts';

/** How many questions ended in which way; `asked` is the sum of the next four. */
export interface QuestionCounts {
  readonly asked: number;
  /** By an entry, whether it was found or picked from a list. */
  readonly answered: number;
  /** That the story does not say. */
  readonly gaps: number;
  /** Entries were offered in place of an answer. */
  readonly offered: number;
  /** Nothing was found. */
  readonly vain: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Questions that are alike. */
export interface QuestionGroup {
  /** Key of the question that stands for the group: the wording asked most often, its latest asking. */
  readonly key: string;
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAskedAt: number;
  /** Other wordings, the most frequent first, at most five. */
  readonly otherWordings: readonly string[];
}

/** Questions that are alike and were met with offers, and which of the offers readers picked. */
export interface OfferedGroup extends QuestionGroup {
  /** The entry that was offered first, most often. */
  readonly entry: string | null;
  /** The most picked first. */
  readonly picks: readonly { readonly entry: string; readonly count: number }[];
}

/** An answer that readers marked as unhelpful. */
export interface UnhelpfulAnswer {
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** Questions that it was the unhelpful answer to, the latest first, at most five; each with the key of its latest asking. */
  readonly questions: readonly { readonly key: string; readonly text: string }[];
}

/** What readers asked over some days, up to now. */
export interface Insights {
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly counts: QuestionCounts;
  /** Of as many days before these. */
  readonly countsBefore: QuestionCounts;
  /** The most frequent first. */
  readonly vain: readonly QuestionGroup[];
  /** The most frequent first. */
  readonly offered: readonly OfferedGroup[];
  /** Those with the most readers unhelped first. */
  readonly unhelpful: readonly UnhelpfulAnswer[];
}
