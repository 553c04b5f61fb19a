import type { Entry } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import { accents, makeMessage, type Button, type Message } from './message.ts';
import { keyPart, questionButtons, type QuestionReference } from './question-buttons.ts';
import { textsIn } from './texts/catalogue.ts';

/** The verbs of the two feedback buttons. */
export const feedbackVerbs = ['helpful', 'unhelpful'] as const;

/** Understood in every language, and read out by their names. */
const emoji = { helpful: '👍', unhelpful: '👎' } as const;

/** What an answer came from. */
export type FeedbackSubject = 'entry' | 'gap';

/** The two buttons with which a reader rates an answer. */
export function feedbackButtons(
  subject: FeedbackSubject,
  id: string,
  { chosenLanguage, questionKey }: QuestionReference,
): readonly Button[] {
  return feedbackVerbs.map((verb) => ({
    emoji: emoji[verb],
    customId: makeCustomId('ask', verb, chosenLanguage, subject, id, ...keyPart(questionKey)),
  }));
}

/** Thanks a reader for a positive rating. */
export function helpfulMessage(language: Language): Message {
  return makeMessage(accents.done, [textsIn(language).feedback.thanks], true);
}

/** Thanks a reader for a negative rating, and offers the closest questions. */
export function unhelpfulMessage(closest: readonly Entry[], reference: QuestionReference): Message {
  const { feedback, topicsHint } = textsIn(reference.language);
  return makeMessage(
    accents.suggestions,
    [
      [feedback.sorry, ...(closest.length === 0 ? [] : [feedback.closest])].join(' '),
      { buttons: questionButtons(closest, reference) },
      `-# ${topicsHint}`,
    ],
    true,
  );
}
