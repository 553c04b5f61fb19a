import type { SmallTalk } from '../text/small-talk.ts';
import { messageWords, readFollowUp } from './follow-up.ts';
import { recogniseSmallTalk } from './small-talk.ts';

/** Between what is said in passing and what is asked. */
const stop = /[.!?…,;:)]+\s+/gu;
const hasStop = /[.!?…,;:)]\s/u;
/** What is only said in passing before a question; what asks about the bot is not. */
const inPassing: ReadonlySet<SmallTalk> = new Set(['greeting', 'thanks', 'laughter', 'reaction', 'insult']);

const mostOfDoubt = 2;

/** What follows what is said in passing: "is it certain?" of "meh. is it certain?"; undefined if nothing is. */
export function afterAside(text: string): string | undefined {
  if (!hasStop.test(text)) return undefined;
  let rest: string | undefined;
  let start = 0;
  for (const { index, 0: found } of text.matchAll(stop)) {
    if (!isInPassing(text.slice(start, index))) break;
    start = index + found.length;
    rest = text.slice(start);
  }
  return rest === '' ? undefined : rest;
}

/** What begs pardon before a question; alone it asks for the last answer again. */
const pardon = /^(?:(?:oops|oups|oh|ah) )*(?:sorry|sry|soz|pardon|excuse me|my bad|desole|desolee|dsl)$/u;

/** Whether something is small talk, begs pardon, or is a word of doubt like "really?". */
function isInPassing(text: string): boolean {
  const words = messageWords(text);
  const meaning = recogniseSmallTalk(words, text);
  if (meaning !== undefined) return inPassing.has(meaning);
  if (pardon.test(words.join(' '))) return true;
  return words.length > 0 && words.length <= mostOfDoubt && readFollowUp(words)?.kind === 'sources';
}
