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
 * The reply to the question at the end of a message of several sentences: "I only saw the headline. Who met whom?" The sentences before
 * it say what it is about. Undefined if the last sentence asks nothing or gets no answer.
 */
export function replyToLastSentence(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const sentences = text.split(sentenceEnd);
  if (sentences.length < 2) return undefined;
  const told = sentences.slice(0, -1).join(' ');
  const question = toMessage(sentences.at(-1) ?? '');
  const asks = question.text.includes('?') || asksAnything(question.words.slice(0, 1));
  if (!asks || question.words.length < fewestWords) return undefined;
  const verdict = snapshot.matcher.match(told);
  // "It" is what was told, and not something that was said before.
  if (!asserts(verdict) && pronounAt(question.words) !== -1) return undefined;
  const known = asserts(verdict) ? rememberedAfter(remembered, verdict) : remembered;
  return ifAsserted(reply(snapshot, known, question));
}

/** A question, and what a reader says of themselves after the mark: "is it banned? I heard it is". */
const questionFirst =
  /^(?<question>[^?\n]+\?+)\s+(?<said>(?:i|i['’]m|i['’]ve|my|we|our|je|j['’]|mon|ma|mes|on|nous)[\s'’][^?]+)$/iu;
/** Readers who say what they meant are asking for that. */
const meant = /\b(?:mean|meant|want|wanted|asking|voulais|veux|parle|parlais|demande)\b/iu;
/** A question of one word leans on what was said before, or on what comes after it. */
const fewestBefore = 2;

/**
 * The reply to the question at the beginning of a message: "and Wednesday? I am sure there was a Wednesday". Undefined if what follows
 * names something else, or if the question gets no answer.
 */
export function replyToFirstSentence(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const { question, said } = questionFirst.exec(text.trim())?.groups ?? {};
  if (question === undefined || said === undefined || meant.test(said)) return undefined;
  const asked = toMessage(question);
  const names = namesOf(snapshot.story);
  const named = new Set(names.find(asked.words).map(({ name }) => name));
  const namesMore = names.find(messageWords(said)).some(({ name }) => !named.has(name));
  return asked.words.length < fewestBefore || namesMore
    ? undefined
    : ifAsserted(reply(snapshot, remembered, asked));
}

/** A step whose verdict asserts something. */
function ifAsserted(step: Step): Step | undefined {
  return step.turn.kind === 'verdict' && asserts(step.turn.verdict) ? step : undefined;
}
