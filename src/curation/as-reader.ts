import type { Story } from '../knowledge/story.ts';
import type { Matcher, Verdict } from '../matching/verdict.ts';
import type { Language } from '../text/language.ts';

/** A question as a reader would ask it first, of the knowledge as it is now. */
export interface AskedNow {
  readonly story: Story;
  readonly matcher: Matcher;
  readonly text: string;
  readonly language: Language;
}

/**
 * What a reader gets: the matcher's verdict or a more cautious one; small talk, where the message asks nothing about the story, such as
 * a greeting; or something else from the story, such as a paragraph or what happens next.
 */
export type Told = Verdict | { readonly kind: 'small-talk' | 'shown' };

/** Asks a question as a reader would in a first message. It is handed in because conversations are above this layer. */
export type AskAsReader = (question: AskedNow) => Told;
