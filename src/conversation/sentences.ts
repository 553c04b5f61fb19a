import { asksAnything } from './message/asks-anything.ts';
import { messageWords } from './message/follow-up.ts';
import { asserts } from './meaning/sureness.ts';
import { namesOf } from './names/story-names.ts';
import { pronounAt } from './message/pronouns.ts';
import { rememberedAfter, toMessage, type ReplyTo, type Step } from './step.ts';
import type { Remembered, Served } from './turn.ts';

/** Between two sentences. */
const sentenceEnd = /(?<=[.!…\n])\s+(?=\S)/u;
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
  if (told === '' || !asks || question.words.length < fewestWords) return undefined;
  const verdict = snapshot.matcher.match(told);
  // "It" is what was told, and not something that was said before.
  if (!asserts(verdict) && pronounAt(question.words) !== -1) return undefined;
  const known = asserts(verdict) ? rememberedAfter(remembered, verdict) : remembered;
  const step = reply(snapshot, known, question);
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}

/** A question, and what a reader says of themselves after the mark: "is it banned? I heard it is". */
const questionFirst =
  /^(?<question>[^?\n]+\?+)\s+(?<said>(?:i|i['’]m|i['’]ve|my|we|our|je|j['’]|mon|ma|mes|on|nous)[\s'’][^?]+)$/iu;
/** Who says what they meant asks for that. */
const meant = /\b(?:mean|meant|want|wanted|asking|voulais|veux|parle|parlais|demande)\b/iu;
/** A question of a word leans on what was said before, or on what comes after it. */
const fewestBefore = 2;

/**
 * The reply to the question with which a message begins: "and Wednesday? I am sure there was a Wednesday". Undefined where what comes
 * after it names something else, or where the question gets no answer.
 */
export function replyToFirstSentence(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const { question = '', said = '' } = questionFirst.exec(text.trim())?.groups ?? {};
  const asked = toMessage(question);
  const names = namesOf(snapshot.story);
  const named = new Set(names.find(asked.words).map(({ name }) => name));
  const namesMore = names.find(messageWords(said)).some(({ name }) => !named.has(name));
  if (asked.words.length < fewestBefore || namesMore || meant.test(said)) return undefined;
  const step = reply(snapshot, remembered, asked);
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}
