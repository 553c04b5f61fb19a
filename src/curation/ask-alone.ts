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
 * What a reader who asks this first is told, which may be less than what the matcher finds; null for what is no question about the
 * story, such as a greeting. It is handed in, because what a conversation makes of a message is decided above this layer.
 */
export type AskAlone = (question: AskedNow) => Verdict | null;
