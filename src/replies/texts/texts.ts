import type { Standing, TimelineKind } from '../../knowledge/story.ts';
import type { InsightsTexts } from './insights-texts.ts';
import type { OutcomeCounts } from '../../evaluation/effect.ts';
import type { StoryDifference } from '../../knowledge/difference.ts';

/** What of a story a reload may add, change or remove, item by item. */
export type ListName = 'entries' | 'gaps' | 'timeline' | 'names' | 'concepts' | 'paragraphs';

/** Every word of the bot's own that a reader can see. Arguments in prose arrive ready to be shown. */
export interface Texts extends InsightsTexts {
  /** "31 January 2025", from a day (1 to 31), a month (1 to 12) and a year. */
  readonly date: (day: number, month: number, year: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** The place in the story: "paragraph 9", "paragraphs 9 and 14"; numbers are the story's own. */
  readonly paragraphs: (numbers: readonly number[]) => string;
  /** The same in brackets behind a statement: "para. 9", "paras. 9, 14". */
  readonly shortParagraphs: (numbers: readonly number[]) => string;
  /** What the paragraph numbered 0 is called. */
  readonly noticeAndByline: string;
  readonly whoSaysSo: (who: string) => string;
  readonly related: string;
  /** Stands on the menu of the next best questions. */
  readonly notWhatYouMeant: string;
  readonly feedback: {
    readonly helpful: string;
    readonly unhelpful: string;
    readonly thanks: string;
    readonly sorry: string;
    readonly closest: string;
  };
  readonly youAsked: (question: string) => string;
  /** The same for the text of somebody's message. */
  readonly messageSays: (text: string) => string;
  /** Told when a message has no text of its own. */
  readonly emptyMessage: string;
  readonly didYouMean: string;
  readonly noneOfThese: string;
  /** Where everything that can be answered is listed. */
  readonly topicsHint: string;
  readonly answeredInstead: string;
  readonly nothingFound: string;
  readonly nothingFoundHint: (topics: readonly string[]) => string;
  readonly nothingFoundTryTopic: string;
  readonly goneEntry: string;
  readonly goneEntryHint: string;
  readonly topics: {
    readonly title: string;
    /** How many questions the story answers, and how many it is known not to. */
    readonly intro: (answered: number, unanswered: number) => string;
    readonly chooseTopic: string;
    /** "12 questions". */
    readonly questions: (count: number) => string;
    /** Which of how many questions a menu holds. */
    readonly chooseQuestion: (first: number, last: number, count: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly goneTopic: string;
  };
  readonly story: {
    readonly published: (publisher: string, date: string) => string;
    readonly byline: (names: readonly string[]) => string;
    readonly standings: Readonly<Record<Standing, string>>;
    readonly more: string;
  };
  readonly timeline: {
    readonly title: string;
    /** What the list is limited to; the chip's name and the days, already in words, or null where there is no limit. */
    readonly scope: (chip: string | null, from: string | null, to: string | null) => string;
    readonly kinds: Readonly<Record<TimelineKind, string>>;
    readonly ahead: string;
    readonly source: (publisher: string, date: string) => string;
    readonly empty: string;
    readonly unknownChip: (typed: string, chips: readonly string[]) => string;
    readonly badDate: (option: string, typed: string) => string;
    readonly badDateExamples: string;
    readonly reversed: (from: string, to: string) => string;
    readonly fromOption: string;
    readonly toOption: string;
    readonly page: (page: number, pages: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly picture: {
      /** The lane of the events that are about no chip. */
      readonly otherLane: string;
      /** What a bar means. */
      readonly span: string;
      readonly noEvents: string;
      /** That these days, already in words, take more room than others. */
      readonly enlarged: (days: readonly string[]) => string;
      /** Opens the alternative text. */
      readonly shows: (count: number) => string;
      /** Opens the events that are chosen; what they are, already in words. */
      readonly highlighted: (scope: string) => string;
      readonly others: string;
      readonly more: (count: number) => string;
    };
  };
  readonly reload: {
    readonly done: string;
    /** Heads what a reload would do. */
    readonly preview: string;
    readonly previewHint: string;
    readonly quoted: (text: string) => string;
    /** Heads what a change did to so many labelled questions. */
    readonly evaluation: (count: number) => string;
    readonly outcomes: (before: OutcomeCounts, after: OutcomeCounts) => string;
    /** Questions that are right now and were not; they arrive ready to be shown. */
    readonly better: (count: number, questions: string) => string;
    readonly worse: (count: number, questions: string) => string;
    readonly nothingChanged: string;
    readonly failed: (count: number) => string;
    readonly oldStillServes: string;
    readonly lists: Readonly<Record<ListName, string>>;
    readonly phrasings: (counts: StoryDifference['phrasings']) => string;
    readonly aboutChanged: string;
    /** "2 added: a, b"; the ids arrive ready to be shown. */
    readonly added: (count: number, ids: string) => string;
    readonly changed: (count: number, ids: string) => string;
    readonly removed: (count: number, ids: string) => string;
    readonly more: (count: number) => string;
    readonly moreProblems: (count: number) => string;
  };
  readonly notAdmin: string;
  /** Told to whoever asks too much at once; in so many seconds they may go on. */
  readonly tooManyQuestions: (seconds: number) => string;
  readonly unknownCommand: string;
  /** Told when a button or a menu is of an earlier version of the bot. */
  readonly outdatedComponent: string;
  readonly failure: (reference: string) => string;
}
