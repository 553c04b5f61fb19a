import {
  afterAside,
  afterQuotation,
  beforeAside,
  beforeReason,
  beginsInDoubt,
  type EndsInAside,
} from './message/aside.ts';
import { asksAnything } from './message/asks-anything.ts';
import { messageWords } from './message/follow-up.ts';
import type { Item } from './meaning/item.ts';
import { smallTalk, toMessage, type ReplyTo, type Step, tellSources } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';

/** The reply to what a message asks beside what it says in passing: "meh. is it certain?"; undefined if it says nothing in passing. */
export function replyAroundAside(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  text: string,
  reply: ReplyTo,
): Step | undefined {
  const ofQuoted = afterQuotation(text);
  if (ofQuoted !== undefined) return reply(snapshot, remembered, toMessage(ofQuoted));
  const ended = beforeAside(text);
  if (ended !== undefined) return replyBeforeAside(snapshot, remembered, ended, reply);
  const reasoned = beforeReason(text);
  if (reasoned !== undefined && namesOf(snapshot.story).find(messageWords(text)).length === 0)
    return reply(snapshot, remembered, toMessage(reasoned));
  const afterwards = afterAside(text);
  if (afterwards === undefined) return undefined;
  const isDoubt = item !== undefined && beginsInDoubt(text);
  // What a friend says without a name is of the last answer; with one it may be answered.
  const words = messageWords(afterwards);
  const namesNobody = namesOf(snapshot.story).find(words).length === 0;
  if (isDoubt && namesNobody && !afterwards.includes('?') && !asksAnything(words.slice(0, 1)))
    return tellSources(remembered, item);
  const step = reply(snapshot, remembered, toMessage(afterwards));
  return isDoubt && !asserts(step) ? tellSources(remembered, item) : step;
}

/** "That one, thanks" picks what was offered; where nothing was, it is thanks. */
function replyBeforeAside(
  snapshot: Served,
  remembered: Remembered,
  { before, followUp, meaning }: EndsInAside,
  reply: ReplyTo,
): Step {
  const picks = followUp.kind === 'pick' || followUp.kind === 'neither';
  return picks && remembered.offered.length === 0
    ? smallTalk(snapshot, remembered, meaning)
    : reply(snapshot, remembered, toMessage(before));
}

/** Whether a reply says something for sure: no offer, and not that nothing was found. */
function asserts({ turn }: Step): boolean {
  return turn.kind !== 'verdict' || turn.verdict.kind === 'answer' || turn.verdict.kind === 'gap';
}
