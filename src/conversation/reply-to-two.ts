import { asserts } from './meaning/sureness.ts';
import type { Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { messageWords, readFollowUp } from './message/follow-up.ts';
import { namesAskedAbout } from './meaning/item.ts';
import { replyWithName } from './reply-with-name.ts';
import { tell, toMessage, type ReplyTo, type Step } from './step.ts';
import { idOf } from './meaning/swapped-name.ts';
import { namesOf, type NameAt } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';
import { splitQuestions } from './message/two-questions.ts';

/** What joins two names that the same is asked of. */
const joining = new Set('and then et puis ensuite the a an le la les l un une'.split(' '));
/** From this probability on, what one of two names gets is what was asked of it. */
const likely = 0.5;

/** Both questions of a message: as two answers, or each with its own kind of reply. */
export function replyToTwo(
  snapshot: Served,
  remembered: Remembered,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const [one, other] = splitQuestions(text);
  if (one === undefined) return undefined;
  if (other === undefined) return replyToTwoNames(snapshot, remembered, text);
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
      remembered: { ...first.remembered, offered: second.remembered.offered },
    };
  }
  if (second.turn.kind !== 'verdict') return first;
  const [verdict, next] = [first.turn.verdict, second.turn.verdict];
  const remaining = { ...first.turn, question: text };
  // Both are asked of one: Discord refuses a message that has the same buttons twice.
  if (idOf(verdict) !== '' && idOf(verdict) === idOf(next)) return first;
  if (verdict.kind === 'answer' && next.kind === 'answer') {
    const also = { entry: next.entry, confidence: next.confidence };
    return { turn: { ...remaining, verdict: { ...verdict, also } }, remembered: second.remembered };
  }
  if (next.kind === 'answer' || (next.kind === 'gap' && !asserts(verdict))) {
    return { turn: { ...second.turn, second: { question: one, verdict } }, remembered: second.remembered };
  }
  return {
    turn: { ...first.turn, second: { question: other, verdict: next } },
    // What was offered last can be picked, whichever of the two it was offered for.
    remembered:
      next.kind === 'suggestions'
        ? { ...first.remembered, offered: second.remembered.offered }
        : first.remembered,
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
    { item: undefined, asked: named, spokenOf: [], thing: null },
    { words, direct: snapshot.matcher.match(second) },
  );
}

/** Both answers to a question that is asked of two names, one of which its answer leaves out: "why did they make the one and then the other?" */
function replyToTwoNames({ story, matcher }: Served, remembered: Remembered, text: string): Step | undefined {
  const words = messageWords(text);
  const [one, other] = pairIn(story, words);
  if (one === undefined || other === undefined) return undefined;
  const whole = matcher.match(text);
  if (!isOf(story, whole, one, other) && !isOf(story, whole, other, one)) return undefined;
  const start = one.start + one.length;
  const end = other.start + other.length;
  const first = matcher.match([...words.slice(0, start), ...words.slice(end)].join(' '));
  const second = matcher.match([...words.slice(0, one.start), ...words.slice(other.start)].join(' '));
  if (!isOf(story, first, one, other) || !isOf(story, second, other, one)) return undefined;
  return tell(
    remembered,
    text,
    { ...first, also: { entry: second.entry, confidence: second.confidence } },
    false,
  );
}

/** Two names of a kind in a question, with nothing between them but what joins them. */
function pairIn(story: Story, words: readonly string[]): readonly NameAt[] {
  const found = namesOf(story).find(words);
  const at = found.findIndex((one, place) => {
    const other = found[place + 1];
    if (other?.name.kind !== one.name.kind || other.name === one.name) return false;
    const between = words.slice(one.start + one.length, other.start);
    return between.length > 0 && between.every((word) => joining.has(word));
  });
  return at === -1 ? [] : found.slice(at, at + 2);
}

/** Whether a verdict is a likely answer that is asked of one name, and not of another. */
function isOf(
  story: Story,
  verdict: Verdict,
  { name }: NameAt,
  other: NameAt,
): verdict is Verdict & { kind: 'answer' } {
  if (verdict.kind !== 'answer' || verdict.confidence < likely) return false;
  const asked = namesAskedAbout(story, verdict.entry);
  return asked.includes(name.id) && !asked.includes(other.name.id);
}
