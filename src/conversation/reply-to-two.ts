import type { Verdict } from '../matching/verdict.ts';
import { messageWords, readFollowUp } from './follow-up.ts';
import { replyWithName } from './reply-with-name.ts';
import { toMessage, type ReplyTo, type Step } from './step.ts';
import { namesOf } from './story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { splitQuestions } from './two-questions.ts';

/** Both questions of a message: as two answers, or each with its own kind of reply. */
export function replyToTwo(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const [one, other] = splitQuestions(text);
  if (one === undefined || other === undefined) return undefined;
  const first = reply(snapshot, remembered, toMessage(one));
  const second =
    completeFrom(snapshot, first.remembered, one, other) ??
    reply(snapshot, first.remembered, toMessage(other));
  if (first.turn.kind !== 'verdict') return second.turn.kind === 'verdict' ? second : undefined;
  if (second.turn.kind === 'more') {
    const candidates = second.turn.entries.map((entry) => ({ entry, confidence: 0 }));
    const offer: Verdict = { kind: 'suggestions', candidates };
    return {
      turn: { ...first.turn, second: { question: other, verdict: offer } },
      remembered: first.remembered,
    };
  }
  if (second.turn.kind !== 'verdict') return first;
  const [verdict, next] = [first.turn.verdict, second.turn.verdict];
  const remaining = { ...first.turn, question: text };
  if (verdict.kind === 'answer' && next.kind === 'answer') {
    if (verdict.entry === next.entry) return first;
    const also = { entry: next.entry, confidence: next.confidence };
    return { turn: { ...remaining, verdict: { ...verdict, also } }, remembered: second.remembered };
  }
  if (
    next.kind === 'answer' ||
    (next.kind === 'gap' && verdict.kind !== 'answer' && verdict.kind !== 'gap')
  ) {
    return { turn: { ...second.turn, second: { question: one, verdict } }, remembered: second.remembered };
  }
  return {
    turn: { ...first.turn, second: { question: other, verdict: next } },
    remembered: first.remembered,
  };
}

/** The second question of a message, with a name of the first where it has none: "what is it and who made it?". */
function completeFrom(
  snapshot: Served,
  remembered: Remembered,
  first: string,
  second: string,
): Step | undefined {
  const names = namesOf(snapshot.story);
  const words = messageWords(second);
  const named = names.find(messageWords(first)).map(({ name }) => name.id);
  if (names.find(words).length > 0 || readFollowUp(words) !== undefined) return undefined;
  return replyWithName(
    snapshot,
    remembered,
    { item: undefined, asked: named, spokenOf: [] },
    { words, direct: snapshot.matcher.match(second) },
  );
}
