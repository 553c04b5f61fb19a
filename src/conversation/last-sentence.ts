import { asksAnything } from './message/asks-anything.ts';
import { asserts } from './meaning/sureness.ts';
import { pronounAt } from './message/pronouns.ts';
import { after, toMessage, type ReplyTo, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';

/** Between two sentences. */
const sentenceEnd = /(?<=[.!…,;\n])\s+(?=\S)/u;
/** Fewer words ask nothing by themselves. */
const fewestWords = 3;

/**
 * The reply to the question with which a message of several sentences ends: "I only saw the headline. Who met whom?" What is told before
 * is what the question leans on. Undefined where the last sentence asks nothing, or gets no answer.
 */
export function replyToLastSentence(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const sentences = text.split(sentenceEnd);
  const question = toMessage(sentences.at(-1) ?? '');
  const told = sentences.slice(0, -1).join(' ');
  const asks = question.text.includes('?') || asksAnything(question.words.slice(0, 1));
  if (told === '' || told.includes('?') || !asks || question.words.length < fewestWords) return undefined;
  const verdict = snapshot.matcher.match(told);
  // "It" is what was told, and not something that was said before.
  if (!asserts(verdict) && pronounAt(question.words) !== -1) return undefined;
  const known = asserts(verdict) ? after(remembered, verdict) : remembered;
  const step = reply(snapshot, known, question);
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}
