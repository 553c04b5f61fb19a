import type { Verdict } from '../matching/verdict.ts';
import { answerBareWords, answerOnSubject, subjectOf } from './meaning/bare-words.ts';
import type { Item } from './meaning/item.ts';
import { isOfNobody } from './meaning/of-nobody.ts';
import { askWhetherItIs } from './meaning/predicate-alone.ts';
import { nearerThan } from './reply-in-context.ts';
import { tell, type Message, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import { asserts, isSure, isLikely } from './meaning/sureness.ts';
import type { Remembered, Served } from './turn.ts';

/** "Tell me about the sale": what there is on its words, where those of the whole message find nothing. */
export function replyToTopic(
  snapshot: Served,
  remembered: Remembered,
  { text, words }: Pick<Message, 'text' | 'words'>,
  direct: Verdict,
): Step | undefined {
  if (direct.kind === 'answer') return undefined;
  // What is open of a name is more than the name.
  if (direct.kind === 'gap' && namesOf(snapshot.story).find(words).length > 0) return undefined;
  const subject = subjectOf(words);
  if (subject.length === words.length) return undefined;
  const verdict = snapshot.matcher.match(subject.join(' '));
  if (isOfNobody(snapshot.story, words, verdict)) return undefined;
  const isBetter = direct.kind === 'gap' ? isLikely(verdict) : verdict.kind === 'answer';
  return isBetter || (direct.kind === 'nothing' && verdict.kind === 'suggestions')
    ? tell(remembered, text, verdict, false)
    : undefined;
}

/** A word or two: what there is on their subject, or on the last answer where that is nearer. */
export function replyToBareWords(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { text, words, direct }: Pick<Message, 'text' | 'words'> & { readonly direct: Verdict },
): Step | undefined {
  const verdict = answerOnSubject(snapshot, words, direct) ?? answerBareWords(snapshot, words, text);
  if (verdict === undefined || isOfNobody(snapshot.story, words, verdict)) return undefined;
  // "Allowed?" after an answer is about that answer, whatever else has the word.
  const ofLast = item && isGuess(verdict) ? askWhetherItIs(snapshot, item, words) : undefined;
  if (ofLast !== undefined) return tell(remembered, ofLast.question, ofLast.verdict, true);
  const nearer = item && nearerThan(snapshot, item, words, verdict);
  return nearer === undefined ? tell(remembered, text, verdict, false) : tell(remembered, text, nearer, true);
}

/** Whether something is asserted without being sure. */
function isGuess(verdict: Verdict): boolean {
  return asserts(verdict) && !isSure(verdict);
}
