import type { Entry, Gap, Story } from '../knowledge/story.ts';
import type { Matcher, Verdict } from '../matching/verdict.ts';
import type { EventTurn } from '../replies/conversation-messages.ts';
import type { Language } from '../text/language.ts';
import type { SmallTalk } from '../text/small-talk.ts';
import type { AskedKind } from './message/follow-up-phrases.ts';

/** A story and its matcher: what a conversation is about. */
export interface Served {
  readonly story: Story;
  readonly matcher: Matcher;
}

/** What the bot says in reply to one message, as plain data. */
export type Turn =
  /** The story's answer to a question. */
  | {
      readonly kind: 'verdict';
      /** The question that was matched: as typed, or completed by what was said before. */
      readonly question: string;
      readonly verdict: Verdict;
      /** Whether the question alone would not have had this answer. */
      readonly isFollowUp: boolean;
      /** The other question of the same message, where it has another kind of reply; null if there is none. */
      readonly second: { readonly question: string; readonly verdict: Verdict } | null;
    }
  /** Something about the bot or nothing in particular. */
  | { readonly kind: 'small-talk'; readonly meaning: SmallTalk }
  /** A question that leans on an answer that was never given. */
  | { readonly kind: 'needs-name' }
  /** Who says so and what the paragraphs say. */
  | { readonly kind: 'sources'; readonly item: Entry | Gap }
  /** A paragraph asked for by its number, which the story may not have. */
  | { readonly kind: 'paragraph'; readonly number: number }
  | {
      readonly kind: 'more';
      readonly item: Entry | Gap;
      readonly entries: readonly Entry[];
      /** Whether they are offered for want of an answer: nothing is known on the "why?" that was asked. */
      readonly unanswered: boolean;
    }
  | EventTurn;

/** What is remembered of a conversation: ids and a language, never what was typed. */
export interface Remembered {
  /** The item that the bot last spoke of; null if it has not yet. */
  readonly said: { readonly kind: 'entry' | 'gap'; readonly id: string } | null;
  /** Id of the dated event that was last shown, as what came next. */
  readonly event: string | null;
  /** Ids of the entries that were offered last, instead of an answer. */
  readonly offered: readonly string[];
  /** Id of the person whom the last message was about, by name or by a pronoun; null if it was about nobody. */
  readonly whom: string | null;
  /** Id of the thing, such as a product, that it was about, likewise. */
  readonly thing: string | null;
  /** What was asked of nothing yet, "why?", and waits for a name; null where nothing waits. */
  readonly pending: AskedKind | 'how' | null;
  /** The language that the reader last wrote in or asked for, when that was sure. */
  readonly language: Language | null;
  /** The language that Discord was set to for the reader then; null where that is not known. */
  readonly reader: Language | null;
}

/** The language of a conversation; null if it has none yet, or if the reader has set Discord to another language since. */
export function languageOf({ language, reader }: Remembered, now: Language | null): Language | null {
  return reader === null || now === null || reader === now ? language : null;
}

/** A conversation in which nothing has been said. */
export const nothingSaid: Remembered = {
  said: null,
  event: null,
  offered: [],
  whom: null,
  thing: null,
  pending: null,
  language: null,
  reader: null,
};
