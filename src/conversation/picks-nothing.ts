import { asksForOther } from './meaning/counterpart.ts';
import type { Message } from './step.ts';
import type { Remembered } from './turn.ts';

/** Whether a message picks nothing, since nothing was offered: a number asks for what the story says of it, "the second one" for the other of two. */
export function picksNothing({ followUp, words }: Message, { offered, said }: Remembered): boolean {
  if (followUp?.kind === 'both') return offered.length < 2;
  if (followUp?.kind !== 'pick' || offered.length > 0) return false;
  const isNumber = /^(?:\d|one|two|three|un|deux|trois)$/u.test(words[0] ?? '') && words.length === 1;
  return said === null ? isNumber : asksForOther(words);
}
