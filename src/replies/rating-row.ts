import type { Entry, Gap } from '../knowledge/story.ts';
import { makeCustomId } from './custom-id.ts';
import { feedbackRow, type FeedbackSubject } from './feedback-message.ts';
import { limits } from './limits.ts';
import type { ButtonRow } from './message.ts';
import type { QuestionReference } from './question-buttons.ts';
import { conversationTexts } from './texts/conversation-texts.ts';

/** Who sees a reply, and whether others could. */
interface Audience extends QuestionReference {
  /** Whether only the reader sees it. */
  readonly ephemeral: boolean;
  readonly canShare?: boolean | undefined;
}

/** The feedback buttons of an answer, and one that shows everyone what only the reader sees. */
export function ratingRow(
  subject: FeedbackSubject,
  shown: readonly (Entry | Gap)[],
  audience: Audience,
): ButtonRow {
  const { language, ephemeral, canShare = false } = audience;
  const ids = shown.map(({ id }) => id);
  const row = feedbackRow(subject, ids[0] ?? '', audience);
  if (!ephemeral || !canShare) return row;
  // Two long ids may not fit; then the first answer is shown.
  const customId = [ids, ids.slice(0, 1)]
    .map((each) => makeCustomId('ask', 'share', language, subject, ...each))
    .find(({ length }) => length <= limits.customId);
  if (customId === undefined) return row;
  return { buttons: [...row.buttons, { label: conversationTexts[language].showEveryone, customId }] };
}
