import type { TimelineKind } from '../../knowledge/story.ts';

/** What of a story a reload may add, change or remove, item by item. */
export type ListName = 'entries' | 'gaps' | 'timeline' | 'names' | 'concepts' | 'paragraphs';

/** Every word of the bot's own that a reader can see. Arguments in prose arrive ready to be shown. */
export interface Texts {
  /** "31 January 2025", from a day (1 to 31), a month (1 to 12) and a year. */
  readonly date: (day: number, month: number, year: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** The place in the story: "paragraph 9", "paragraphs 9 and 14"; numbers are the story's own. */
  readonly paragraphs: (numbers: readonly number[]) => string;
  /** What the paragraph numbered 0 is called. */
  readonly noticeAndByline: string;
  readonly whoSaysSo: (who: string) => string;
  readonly related: string;
  readonly youAsked: (question: string) => string;
  readonly didYouMean: string;
  readonly answeredInstead: string;
  readonly nothingFound: string;
  readonly nothingFoundHint: (topics: readonly string[]) => string;
  readonly tryThese: string;
  readonly goneEntry: string;
  readonly goneEntryHint: string;
  readonly timeline: {
    readonly title: string;
    /** What the list is limited to; the chip's name and the days, already in words, or null where there is no limit. */
    readonly scope: (chip: string | null, from: string | null, to: string | null) => string;
    readonly kinds: Readonly<Record<TimelineKind, string>>;
    readonly ahead: string;
    readonly source: (publisher: string, date: string) => string;
    readonly empty: string;
    readonly more: (count: number) => string;
    readonly unknownChip: (typed: string, chips: readonly string[]) => string;
    readonly badDate: (option: string, typed: string) => string;
    readonly badDateExamples: string;
    readonly reversed: (from: string, to: string) => string;
    readonly fromOption: string;
    readonly toOption: string;
  };
  readonly reload: {
    readonly done: string;
    readonly nothingChanged: string;
    readonly failed: (count: number) => string;
    readonly oldStillServes: string;
    readonly lists: Readonly<Record<ListName, string>>;
    readonly phrasings: (before: number, after: number) => string;
    readonly aboutChanged: string;
    /** "2 added: a, b"; the ids arrive ready to be shown. */
    readonly added: (count: number, ids: string) => string;
    readonly changed: (count: number, ids: string) => string;
    readonly removed: (count: number, ids: string) => string;
    readonly more: (count: number) => string;
    readonly moreProblems: (count: number) => string;
  };
  readonly notAdmin: string;
  readonly unknownCommand: string;
  readonly failure: (reference: string) => string;
}
