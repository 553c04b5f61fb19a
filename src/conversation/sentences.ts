import { asksAnything } from './message/asks-anything.ts';
import { asserts } from './meaning/sureness.ts';
import { pronounAt } from './message/pronouns.ts';
import { rememberedAfter, toMessage, type ReplyTo, type Step } from './step.ts';
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
  const known = asserts(verdict) ? rememberedAfter(remembered, verdict) : remembered;
  const step = reply(snapshot, known, question);
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}

/** A question, and what a reader says of it after the mark. */
const questionFirst = /^(?<question>[^?\n]+\?+)\s+(?<said>[^?]+)$/u;

/**
 * The reply to the question with which a message begins: "and Wednesday? I am sure there was a Wednesday". Undefined where what comes
 * after it asks, too, or where the question gets no answer.
 */
export function replyToFirstSentence(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const { question = '', said = '' } = questionFirst.exec(text.trim())?.groups ?? {};
  const after = toMessage(said);
  if (question === '' || after.followUp !== undefined || asksAnything(after.words.slice(0, 1)))
    return undefined;
  const step = reply(snapshot, remembered, toMessage(question));
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}
