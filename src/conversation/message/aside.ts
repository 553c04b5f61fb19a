import { asksAnything } from './asks-anything.ts';
import type { SmallTalk } from '../../text/small-talk.ts';
import type { FollowUp } from './follow-up-phrases.ts';
import { messageWords, readFollowUp } from './follow-up.ts';
import { recogniseSmallTalk } from './small-talk.ts';

/** Between what is said in passing and what is asked. */
const stop = /[.!?…,;:)]+\s+/gu;
const hasStop = /[.!?…,;:)]\s/u;
/** What is only said in passing before a question; what asks about the bot is not. */
const inPassing: ReadonlySet<SmallTalk> = new Set(['greeting', 'thanks', 'laughter', 'reaction', 'insult']);

const mostOfDoubt = 3;

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

/** What is said after a stop at the end, and the words before it. */
const lastStop = /^(?<before>.*\S)\s*[.!…,;:)]+\s+(?<after>[^.!?…,;:]+[.!\s]*)$/su;

/** A follow-up that ends in thanks or the like: "that one. thanks!" */
export interface EndsInAside {
  readonly before: string;
  readonly followUp: FollowUp;
  readonly meaning: SmallTalk;
}

/** The follow-up before what is said in passing, and what that is; undefined for any other message. */
export function beforeAside(text: string): EndsInAside | undefined {
  if (!hasStop.test(text)) return undefined;
  const { before = '', after = '' } = lastStop.exec(text)?.groups ?? {};
  const followUp = readFollowUp(messageWords(before));
  const meaning = recogniseSmallTalk(messageWords(after), after);
  return followUp === undefined || meaning === undefined || !inPassing.has(meaning)
    ? undefined
    : { before, followUp, meaning };
}

/** Whether a message begins with a doubt of what was just said: "are you sure? a friend says it is done". */
export function beginsInDoubt(text: string): boolean {
  const words = messageWords(/^[^?]{1,40}\?/u.exec(text)?.[0] ?? '');
  return readFollowUp(words)?.kind === 'sources';
}

/** Words of the last answer in quotation marks before what is asked of them: « "une tonne d'argent" genre combien ». */
const quoted = /^\s*["“«][^"”»]{1,80}["”»][\s,:;?…-]*(?=\S)/u;

/** The follow-up after words that are quoted; undefined for any other message. */
export function afterQuotation(text: string): string | undefined {
  const rest = text.replace(quoted, '');
  return rest !== text && readFollowUp(messageWords(rest)) !== undefined ? rest : undefined;
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

/** A follow-up of a few words and, after a comma, why it is asked: « plus simple svp, ils ont 12 ans ». */
const firstClause = /^(?<clause>[^,;.!?]{2,40}),\s+(?<rest>[^?]{2,80})$/u;

/** The follow-up before a reason that asks nothing; undefined for any other message. */
export function beforeReason(text: string): string | undefined {
  const { clause = '', rest = '' } = firstClause.exec(text)?.groups ?? {};
  const followUp = readFollowUp(messageWords(clause));
  return followUp === undefined ||
    followUp.kind === 'pick' ||
    followUp.kind === 'neither' ||
    asksAnything(messageWords(rest).slice(0, 1))
    ? undefined
    : clause;
}
