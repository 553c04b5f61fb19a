import type { Language } from '../../text/language.ts';

/** The words of `/insights`: what readers asked, and drafting what they miss. Arguments in prose arrive ready to be shown. */
export interface InsightsTexts {
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
    /** Whether a share grew since as many days before, in points. */
    readonly comparison: (points: number, days: number) => string;
    readonly unansweredHeading: string;
    readonly offeredHeading: string;
    readonly unhelpfulHeading: string;
    /** Somebody's own words in quotation marks. */
    readonly quoted: (text: string) => string;
    /** "Picked: A (3), B (1)". */
    readonly picked: (picks: string) => string;
    readonly nothingPicked: string;
    readonly askedAs: (question: string) => string;
    readonly more: (count: number) => string;
    /** Stands on the menu of the questions to draft an answer to. */
    readonly draftTo: string;
    /** How often an unanswered question was asked, or how often an unhelpful answer did not help. */
    readonly times: (count: number, how: 'unanswered' | 'offered' | 'unhelped') => string;
  };
  readonly draft: {
    readonly title: string;
    readonly writtenIn: Readonly<Record<Language, string>>;
    /** Stands on the button that takes the question for one in another language. */
    readonly switchTo: Readonly<Record<Language, string>>;
    readonly addTo: string;
    readonly newIn: string;
    readonly subjects: Readonly<Record<'entry' | 'gap', string>>;
    /** Stands in the menu of topics, for a question that the story leaves open. */
    readonly newGap: string;
    readonly newGapHint: string;
    readonly pickedBy: (count: number) => string;
    readonly added: string;
    /** What now is another way to ask what. */
    readonly addedTo: (phrasing: string, question: string) => string;
    readonly addedHint: string;
    readonly appended: string;
    readonly appendedHint: string;
    readonly rejected: (count: number) => string;
    readonly nothingWritten: string;
    readonly goneQuestion: string;
    readonly goneTarget: string;
  };
}
