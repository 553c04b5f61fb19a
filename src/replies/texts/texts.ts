import type { OutcomeCounts } from '../../evaluation/effect.ts';
import type { StoryDifference } from '../../knowledge/difference.ts';
import type { RevisionKind, Standing } from '../../knowledge/story.ts';
import type { ProcessProblem } from '../../serving/shared-knowledge.ts';
import type { Reason } from '../../question-log/question-event.ts';
import type { Language } from '../../text/language.ts';
import type { NoSuchDate } from '../timeline/period.ts';

/** The lists of a story that a reload compares item by item. */
export type ListName = 'entries' | 'gaps' | 'timeline' | 'names' | 'concepts' | 'paragraphs';

/** Every text of the bot's own that a reader can see. Arguments in prose arrive ready to be shown. */
export interface Texts {
  /** "31 January 2025", from a day (1 to 31), a month (1 to 12) and a year. */
  readonly date: (day: number, month: number, year: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** "paragraph 9", "paragraphs 9 and 14"; the story's own numbers. */
  readonly paragraphs: (numbers: readonly number[]) => string;
  /** The same in brackets after a statement: "para. 9", "paras. 9, 14". */
  readonly shortParagraphs: (numbers: readonly number[]) => string;
  /** "5 paragraphs". */
  readonly paragraphCount: (count: number) => string;
  /** Said of a number that no paragraph has; the first and the last number. */
  readonly noParagraph: (number: number, first: number, last: number) => string;
  /** That paragraphs are shown in other words than the article's. */
  readonly digest: string;
  /** Name of paragraph 0. */
  readonly noticeAndByline: string;
  /** Tells a reader of this language that the story is not written in it. */
  readonly otherLanguageOnly: string;
  /** Changes after publication; `when` is a date, perhaps with a time, and `what` a sentence. */
  readonly revision: Readonly<Record<RevisionKind, (when: string, what: string) => string>> & {
    readonly heading: string;
    /** A time of day, from `HH:MM`. */
    readonly time: (clock: string) => string;
  };
  readonly whoSaysSo: (who: string) => string;
  readonly related: string;
  readonly feedback: {
    /** The form that asks why an answer was not helpful; at most 45 characters each. */
    readonly formTitle: string;
    readonly reason: string;
    readonly reasons: Readonly<Record<Reason, string>>;
    readonly note: string;
    readonly thanks: string;
    readonly sorry: string;
    readonly closest: string;
  };
  /** What somebody's message says. */
  readonly messageSays: (text: string) => string;
  /** Shown for a message without text. */
  readonly emptyMessage: string;
  readonly didYouMean: string;
  readonly noneOfThese: string;
  /** Where to find everything that can be answered. */
  readonly topicsHint: string;
  readonly nothingFound: string;
  /** The same of a question about names that the story does not mention. */
  readonly nothingOn: (names: readonly string[]) => string;
  /** At a terminal, where there is no list to pick from. */
  readonly nothingFoundHint: (topics: readonly string[]) => string;
  readonly nothingFoundTryTopic: string;
  /** In the list while a question is typed: asks what was typed, word for word. */
  readonly askTyped: (typed: string) => string;
  /** In the same list: a question that the story leaves open. */
  readonly openQuestion: (question: string) => string;
  readonly goneEntry: string;
  readonly goneEntryHint: string;
  readonly topics: {
    /** How many questions the story answers, and how many it is known not to answer. */
    readonly intro: (answered: number, unanswered: number) => string;
    readonly chooseTopic: string;
    /** "12 questions, 3 left open". */
    readonly questions: (answered: number, open: number) => string;
    /** The topic of the questions left open that belong to no other. */
    readonly other: string;
    /** Below a question that the story does not answer. */
    readonly leftOpen: string;
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
    /** How many questions are answered and left open, and the commands that lead to them. */
    readonly commands: (answered: number, open: number) => string;
  };
  readonly timeline: {
    readonly title: string;
    /** What it is limited to: the name that it is about and the first and last day, in words; null where there is no limit. */
    readonly scope: (about: string | null, from: string | null, to: string | null) => string;
    /** Label of the button that shows the events as text. */
    readonly asText: string;
    readonly ahead: string;
    readonly source: (publisher: string, date: string) => string;
    readonly empty: string;
    readonly unknownName: (typed: string, names: readonly string[]) => string;
    readonly badDate: (option: string, typed: string) => string;
    readonly badDateExamples: string;
    /** That the typed date does not exist, and why. */
    readonly noSuchDate: (typed: string, fault: NoSuchDate) => string;
    readonly reversed: (from: string, to: string) => string;
    readonly fromOption: string;
    readonly toOption: string;
    readonly page: (page: number, pages: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly picture: {
      /** Legend of what marks an event whose day is not known. */
      readonly span: string;
      readonly noEvents: string;
      /** Follows the title in the alternative text. */
      readonly shows: (count: number) => string;
      readonly more: (count: number) => string;
    };
  };
  readonly reload: {
    readonly done: string;
    /** Heads what a reload would change. */
    readonly preview: string;
    readonly previewHint: string;
    readonly quoted: (text: string) => string;
    /** Heads the effect of a reload on so many labelled questions. */
    readonly evaluation: (count: number) => string;
    /** Each count as "12", or "12 → 14" where it changed. */
    readonly outcomes: (counts: Readonly<Record<keyof OutcomeCounts, string>>) => string;
    /** Questions that are now answered correctly and were not before. */
    readonly better: (count: number, questions: string) => string;
    readonly worse: (count: number, questions: string) => string;
    readonly nothingChanged: string;
    readonly failed: (count: number) => string;
    readonly oldStillServes: string;
    /** Where several processes serve the story. */
    readonly everyProcess: (count: number) => string;
    readonly someProcesses: (serving: number, processes: number) => string;
    readonly behind: Readonly<Record<ProcessProblem, string>>;
    readonly databaseAway: string;
    readonly lists: Readonly<Record<ListName, string>>;
    readonly phrasings: (counts: StoryDifference['phrasings']) => string;
    readonly aboutChanged: string;
    /** "2 added: a, b". */
    readonly added: (count: number, ids: string) => string;
    readonly changed: (count: number, ids: string) => string;
    readonly removed: (count: number, ids: string) => string;
    readonly more: (count: number) => string;
    readonly moreProblems: (count: number) => string;
  };
  readonly insights: {
    readonly title: (days: number) => string;
    readonly noLog: string;
    readonly noLogHint: string;
    readonly noQuestions: (days: number) => string;
    readonly asked: (count: number) => string;
    /** "73%", from a whole number. */
    readonly share: (percent: number) => string;
    readonly answered: string;
    readonly gaps: string;
    readonly offered: string;
    readonly unanswered: string;
    /** How a share changed, in percentage points, from as many days before. */
    readonly comparison: (points: number, days: number) => string;
    readonly unansweredHeading: string;
    readonly offeredHeading: string;
    readonly unhelpfulHeading: string;
    readonly confidentHeading: string;
    /** How often another answer was picked under one. */
    readonly corrected: (count: number) => string;
    /** How many groups of questions are now answered, and how many were small talk or about another story; empty for none. */
    readonly leftOut: (answered: number, smallTalk: number, otherStories: number) => string;
    /** Somebody's own words in quotation marks. */
    readonly quoted: (text: string) => string;
    /** "picked: A (3), B (1)". */
    readonly picked: (picks: string) => string;
    readonly nothingPicked: string;
    readonly askedAs: (question: string) => string;
    /** What readers found wrong with an answer, and wrote about it. */
    readonly said: (remarks: string) => string;
    readonly reasons: Readonly<Record<Reason, string>>;
    readonly more: (count: number) => string;
    /** Placeholder of the menu of questions to draft an answer to. */
    readonly draftTo: string;
    /** "3 times, unanswered"; for an unhelpful answer, how often it did not help. */
    readonly times: (count: number, outcome: 'unanswered' | 'offered' | 'confident') => string;
  };
  readonly draft: {
    readonly title: string;
    /** The language of the question. */
    readonly writtenIn: Readonly<Record<Language, string>>;
    /** Label of the button that sets another language. */
    readonly switchTo: Readonly<Record<Language, string>>;
    /** Label of the button that takes a question off the list for good. */
    readonly dismiss: string;
    readonly dismissed: string;
    readonly dismissedHint: string;
    readonly addTo: string;
    readonly newIn: string;
    readonly subjects: Readonly<Record<'entry' | 'gap', string>>;
    /** The item in the menu of topics for a question that the story leaves open. */
    readonly newGap: string;
    readonly newGapHint: string;
    readonly pickedBy: (count: number) => string;
    readonly added: string;
    readonly addedTo: (phrasing: string, question: string) => string;
    readonly addedHint: string;
    readonly appended: string;
    readonly appendedHint: string;
    /** Label of the button that takes back what was written. */
    readonly undo: string;
    /** After a phrasing was removed, and after a draft was discarded. */
    readonly undone: Readonly<Record<'remove' | 'discard', string>>;
    readonly undoneHint: Readonly<Record<'remove' | 'discard', string>>;
    readonly changedSince: string;
    readonly rejected: (count: number) => string;
    readonly nothingWritten: string;
    readonly goneQuestion: string;
    readonly goneTarget: string;
  };
  readonly notAdmin: string;
  /** Shown to a reader over the limit; the seconds until they may go on. */
  readonly tooManyQuestions: (seconds: number) => string;
  readonly unknownCommand: string;
  /** Shown for a button or a menu of an earlier version of the bot. */
  readonly outdatedComponent: string;
  readonly failure: (reference: string) => string;
}
