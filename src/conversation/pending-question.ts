import { asksAnything } from './message/asks-anything.ts';
import { messageWords } from './message/follow-up.ts';
import { asksFor } from './meaning/item.ts';
import { answerOfKind, askOf } from './meaning/related-answer.ts';
import { isSettled } from './meaning/sureness.ts';
import { tell, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';

/**
 * The reply to a subject that is named after "why?" was asked of nothing: why that is. Undefined where nothing waits for a name, where
 * the message asks something itself, and where there is no such answer.
 *
 * @param step The reply to the subject alone.
 */
export function replyToPending(
  snapshot: Served,
  { pending }: Remembered,
  words: readonly string[],
  { turn, remembered }: Step,
): Step | undefined {
  if (pending === null || turn.kind !== 'verdict' || turn.isFollowUp || asksAnything(words)) return undefined;
  const { verdict } = turn;
  if (verdict.kind !== 'answer') return undefined;
  // The subject alone got just that.
  if (pending !== 'how' && asksFor(verdict.entry, pending)) return undefined;
  const composed = snapshot.matcher.match(askOf(pending, words));
  const asked = isSettled(composed, messageWords(askOf(pending, [])))
    ? composed
    : answerOfKind(snapshot, verdict.entry, pending);
  return asked && tell(remembered, turn.question, asked, true);
}
