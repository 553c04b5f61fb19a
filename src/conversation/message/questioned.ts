import type { SmallTalk } from '../../text/small-talk.ts';
import type { FollowUp } from './follow-up-phrases.ts';

/** What agrees by itself, and doubts with a question mark. */
const agreeing = new Set(['sure', 'for sure', 'you sure', 'right', 'of course', 'true enough']);

/**
 * What small talk with a question mark asks of the last answer: « c’est tout ? » asks for more where « c’est tout » says goodbye,
 * and "sure?" doubts where "sure" agrees. Undefined for any other message.
 */
export function readQuestioned(
  words: readonly string[],
  typed: string,
  meaning: SmallTalk | undefined,
): FollowUp | undefined {
  if (!/[?？]\s*$/u.test(typed)) return undefined;
  if (meaning === 'goodbye') return { kind: 'more' };
  return meaning === 'reaction' && agreeing.has(words.join(' ')) ? { kind: 'sources' } : undefined;
}
