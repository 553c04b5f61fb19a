import type { Language, Localized } from '../text/language.ts';
import type { OwnSmallTalk } from '../text/small-talk.ts';

/** What the story is and where it comes from (`story.yaml`). */
export interface About extends Revised {
  readonly headline: Localized;
  readonly publisher: string;
  /** The address of the article; none if readers cannot open it. */
  readonly url?: string | undefined;
  readonly byline: readonly string[];
  /** ISO date, `YYYY-MM-DD`. */
  readonly published: string;
  /** Language of the text the digest was made from, as a BCP 47 tag. */
  readonly sourceLanguage: string;
  /** The languages that the story is written in. In the others, its texts are those of the first of these. */
  readonly languages: readonly Language[];
  /** The caveat a reader must know, for instance that the text is a machine translation. */
  readonly notice?: Localized | undefined;
  readonly topics: readonly Topic[];
  /** Entry ids shown before anything is typed, in this order. */
  readonly firstQuestions: readonly string[];
  readonly status: Status;
  /** The story's own replies to small talk, in place of the bot's. */
  readonly smallTalk?: { readonly [Meaning in OwnSmallTalk]?: Localized | undefined } | undefined;
  readonly timeline: TimelineStyle;
}

/** The shapes that mark a kind of event in the picture of the timeline. */
export const marks = ['circle', 'square', 'triangle', 'down', 'diamond', 'stop'] as const;
export type Mark = (typeof marks)[number];

/** A kind of event: its id, and how readers recognise it. */
export interface EventKind {
  readonly id: string;
  readonly mark: Mark;
  /** What the mark means, in a word or two: "launched". */
  readonly word: Localized;
  /** Whether events of this kind have not happened yet or may never: they are drawn hollow. */
  readonly undecided?: boolean | undefined;
}

/** How the timeline is shown (`story.yaml`, `timeline`). */
export interface TimelineStyle {
  /** What the timeline shows, in a line; null if the story does not say. */
  readonly title: Localized | null;
  readonly kinds: readonly EventKind[];
  /** The option of /timeline that limits it to the events about one name. */
  readonly filter: { readonly option: Localized; readonly description: Localized };
}

/** When something was changed after publication, and what. */
export interface Revision {
  /** ISO date, `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time?: string | undefined;
  /** The time zone, as people write it. */
  readonly zone?: string | undefined;
  readonly what: Localized;
  /** Of the story's own: the ids of the paragraphs, entries and gaps that it concerns; all of them without it. */
  readonly concerns?: readonly string[] | undefined;
}

/** The ways in which something may be changed after publication, and the day until which it may not be spread. */
export const revisionKinds = ['embargo', 'corrected', 'updated'] as const;
export type RevisionKind = (typeof revisionKinds)[number];
export type Revised = Readonly<Partial<Record<RevisionKind, Revision | undefined>>>;

/** How certain something is. */
export const standings = ['confirmed', 'claimed', 'undecided'] as const;
export type Standing = (typeof standings)[number];

/** What the story has on record, what somebody only says, and what is still open; each may be empty. */
export type Status = Readonly<Record<Standing, readonly Statement[]>>;

/** One thing that the story has on record, reports as a claim, or leaves open. */
export interface Statement {
  readonly text: Localized;
  /** Paragraph ids. */
  readonly sources: readonly string[];
}

/** A group of entries: the name of a file in `questions/` and its title. */
export interface Topic {
  readonly id: string;
  readonly title: Localized;
}

/** One paragraph of the article, in our own words, with every figure and name (`paragraphs.yaml`). */
export interface Paragraph {
  /** `p0`, `p1`, … */
  readonly id: string;
  readonly digest: Localized;
}

/** What a name stands for. */
export const nameKinds = ['person', 'company', 'chip', 'product', 'body', 'place', 'group', 'day'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What questions are about: of places, bodies and days they speak in passing. */
export const subjectKinds: ReadonlySet<NameKind> = new Set(['person', 'company', 'product', 'chip']);

/** The gender of a name in French. */
export const genders = ['f', 'm'] as const;

/** A name with its aliases (`vocabulary.yaml`, `names`). */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: Localized;
  /** Id of the entry that says who or what it is: the answer to the bare name. */
  readonly about?: string | undefined;
  readonly gender?: (typeof genders)[number] | undefined;
  /** Other ways to write or type it, nicknames and common misspellings included. */
  readonly aliases: Localized<readonly string[]>;
}

/** Words that mean the same here, in both languages (`vocabulary.yaml`, `concepts`). */
export interface Concept {
  readonly id: string;
  readonly words: Localized<readonly string[]>;
}

export interface Vocabulary {
  readonly names: readonly Name[];
  readonly concepts: readonly Concept[];
}

/** A question that the story answers (`questions/*.yaml`). */
export interface Entry extends Revised {
  readonly id: string;
  /** Whether it is kept from readers until somebody else has read it; never true in a story that is served. */
  readonly review?: boolean | undefined;
  /** The id of its topic: the name of its file in `questions/`, without `.yaml`. */
  readonly topic: string;
  /** A label for buttons. */
  readonly short?: Localized | undefined;
  /** What people call what it is about: "the sale". These words alone get the answer; the matcher does not learn them. */
  readonly called?: Localized<readonly string[]> | undefined;
  /** Phrasings; the first one in each language is the question shown to people. */
  readonly ask: Localized<readonly string[]>;
  readonly answer: Localized;
  /** Who says so in the story. */
  readonly attribution: Localized;
  /** Paragraph ids. */
  readonly sources: readonly string[];
  /** Entry ids. */
  readonly related: readonly string[];
}

/** A question that readers ask and the story does not answer (`gaps/*.yaml`). */
export interface Gap extends Revised {
  readonly id: string;
  /** Whether it is kept from readers until somebody else has read it; never true in a story that is served. */
  readonly review?: boolean | undefined;
  /** The name of its file in `gaps/`, without `.yaml`. It need not be one of the story's topics. */
  readonly topic: string;
  readonly ask: Localized<readonly string[]>;
  /** That the story does not say, and the closest thing that it does say. */
  readonly answer: Localized;
  /** Who says the closest thing in the story. */
  readonly attribution?: Localized | undefined;
  /** The paragraphs with the closest thing it does say; may be empty. */
  readonly sources: readonly string[];
  /** Ids of the entries closest to the question. */
  readonly related: readonly string[];
}

export const precisions = ['year', 'month', 'day', 'season'] as const;
export type Precision = (typeof precisions)[number];

/** A dated event (`timeline.yaml`). */
export interface TimelineEvent {
  readonly id: string;
  /** First day it may have happened, ISO `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day it may have happened, ISO `YYYY-MM-DD`; equal to `from` when the day is known. */
  readonly to: string;
  readonly precision: Precision;
  /** The date as people read it: "2022", "spring 2025". */
  readonly when: Localized;
  /** The id of one of the story's kinds of events. */
  readonly kind: string;
  /** Ids of the names that it is about; may be empty. */
  readonly about: readonly string[];
  /** What happened, in a few words for the picture. */
  readonly short?: Localized | undefined;
  readonly text: Localized;
  /** Who says so, if it is somebody's word. */
  readonly attribution?: Localized | undefined;
  readonly sources: readonly string[];
}

/** Everything the bot knows: read, checked, typeset (phrasings after the first stay as typed) and frozen. A reload makes a new one. */
export interface Story {
  readonly about: About;
  readonly paragraphs: readonly Paragraph[];
  readonly vocabulary: Vocabulary;
  readonly entries: readonly Entry[];
  readonly gaps: readonly Gap[];
  readonly timeline: readonly TimelineEvent[];
  /** SHA-256 of the files' bytes, hexadecimal: the same files give the same version. */
  readonly version: string;
}
