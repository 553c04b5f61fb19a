import type { Entry, Gap } from '../knowledge/story.ts';
import { makeCustomId } from './custom-id.ts';
import { feedbackButtons, type FeedbackSubject } from './feedback-message.ts';
import { limits } from './limits.ts';
import type { Button, ButtonRow } from './message.ts';
import { questionButtons, type QuestionReference } from './question-buttons.ts';
import { conversationTexts } from './texts/conversation-texts.ts';

/** Who sees a reply, and whether others could. */
interface Audience extends QuestionReference {
  /** Whether only the reader sees it. */
  readonly ephemeral: boolean;
  readonly canShare?: boolean | undefined;
}

/** What an answer leads to. */
interface Onward {
  /** The questions that go with it. */
  readonly related: readonly Entry[];
  /** What may have been meant instead, best first: a pick says that the answer was another. */
  readonly nearest: readonly Entry[];
}

/** How many questions an answer offers: with the ratings and the sharing they fill a row. */
const maxQuestions = 2;

/** The one row below an answer: questions to ask next, its rating, and a button that shows everyone what only the reader sees. */
export function answerControls(
  subject: FeedbackSubject,
  shown: readonly (Entry | Gap)[],
  onward: Onward,
  audience: Audience,
): ButtonRow {
  const ids = shown.map(({ id }) => id);
  return {
    buttons: [
      ...onwardButtons(ids, onward, audience),
      ...feedbackButtons(subject, ids[0] ?? '', audience),
      ...shareButton(subject, ids, audience),
    ],
  };
}

/** One list of what goes with the answer and what may have been meant, of both where there are both. */
function onwardButtons(
  shown: readonly string[],
  { related, nearest }: Onward,
  { language, chosenLanguage, questionKey }: Audience,
): readonly Button[] {
  const isNew = ({ id }: Entry): boolean => !shown.includes(id);
  const going = related.filter(isNew);
  const meant = nearest.filter((entry) => isNew(entry) && !going.includes(entry));
  const some = meant.slice(0, Math.max(1, maxQuestions - going.length));
  const buttons = [
    ...questionButtons(going.slice(0, maxQuestions - some.length), { language, chosenLanguage }),
    ...questionButtons(some, { language, chosenLanguage, questionKey }),
  ];
  // The longer one first: a phone breaks the row after it, and has room for the thumbs beside the shorter one.
  return buttons.sort((one, other) => labelLength(other) - labelLength(one));
}

function labelLength({ label = '' }: Button): number {
  return label.length;
}

function shareButton(
  subject: FeedbackSubject,
  ids: readonly string[],
  { language, ephemeral, canShare = false }: Audience,
): readonly Button[] {
  if (!ephemeral || !canShare) return [];
  // Two long ids may not fit; then the first answer is shown.
  const customId = [ids, ids.slice(0, 1)]
    .map((each) => makeCustomId('ask', 'share', language, subject, ...each))
    .find(({ length }) => length <= limits.customId);
  return customId === undefined ? [] : [{ label: conversationTexts[language].showEveryone, customId }];
}
