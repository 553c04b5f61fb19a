import { namesWithIds } from '../knowledge/names-with-ids.ts';
import type { Name, Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { entryById } from '../replies/entry-index.ts';
import { askOnMatter } from './meaning/ask-on-matter.ts';
import { openOffer } from './meaning/after-an-offer.ts';
import { offerOfEntries } from './meaning/offer.ts';
import { answerBareName, answerBareWords } from './meaning/bare-words.ts';
import { asksTheSame, bare, carriedOn, carriesOnAbout, isCorrection } from './message/carried-on.ts';
import { withoutConjunction } from './message/conjunction.ts';
import { leansOnAName } from './meaning/completed-question.ts';
import { putIn } from './message/put-in.ts';
import { isSure, certain, isLikely, asserts } from './meaning/sureness.ts';
import { askedOfOther, asksForOther, otherName, saysSecond } from './meaning/counterpart.ts';
import { messageWords, readFollowUp } from './message/follow-up.ts';
import { namesAskedAbout, namesInAnswer, type Item } from './meaning/item.ts';
import { pronounAt, pronouns, standsForOnePerson } from './message/pronouns.ts';
import { answerOfKind, isOnTheSame } from './meaning/related-answer.ts';
import { nextQuestions } from './reply-to-follow-up.ts';
import { needsName, offerMore, tell, toMessage, type Message, type ReplyTo, type Step } from './step.ts';
import { askOfNamed } from './meaning/named-clause.ts';
import { namesOf } from './names/story-names.ts';
import { askOfMatter, askWithName, asksOfItsKind, idOf } from './meaning/swapped-name.ts';
import { askActorAbout } from './meaning/topic-question.ts';
import type { Remembered, Served } from './turn.ts';

/** "By Calloway?" is answered with who it was. */
const byWhom = new Set(['by', 'par']);
/** How many words after "and" are looked up by themselves. */
const mostAlone = 3;
/** How many of the nearest targets are looked through for something else. */
const mostNear = 6;
/** From this probability on, something is offered whatever the last answer was about. */
export const worthOffering = 0.03;

/** "And the other one?": of the other one of two what was asked of the first. */
export function replyOfOther(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { text, words }: Pick<Message, 'text' | 'words'>,
): Step | undefined {
  const asked = askedOfOther(words);
  if (!asksForOther(words) && asked === undefined) return undefined;
  const of = item ?? openOffer(snapshot.story, remembered, item)[0];
  if (of === undefined) return needsName(snapshot, remembered);
  const name = otherName(snapshot.story, of, saysSecond(words), remembered.whom);
  if (asked !== undefined) {
    const question = putIn(asked, pronounAt(asked), name?.name.en ?? '');
    const verdict = snapshot.matcher.match(question);
    return name !== undefined && isSure(verdict) ? tell(remembered, question, verdict, true) : undefined;
  }
  const verdict =
    name && (askWithName(snapshot, of, name) ?? answerBareName(snapshot, messageWords(name.name.en)));
  if (verdict !== undefined) return tell(remembered, text, verdict, true);
  return offerMore(remembered, of, nextQuestions(snapshot.story, of), true);
}

/** "And the …?": of another name what was asked of the last one, or else what there is on that name. */
export function carryOn(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { text, words, direct }: Pick<Message, 'text' | 'words'> & { readonly direct: Verdict },
  reply: ReplyTo,
): Step | undefined {
  const rest = carriedOn(words);
  if (rest === undefined) return undefined;
  const [found, ...more] = namesOf(snapshot.story).find(rest);
  const isName = found !== undefined && more.length === 0 && found.length === rest.length;
  const whom = item === undefined ? undefined : personIn(snapshot.story, item, rest);
  if (item !== undefined && whom !== undefined && carriesOnAbout(words)) {
    const verdict = askWithName(snapshot, item, whom, true);
    if (verdict !== undefined) return tell(remembered, text, verdict, true);
  }
  if (isName && item !== undefined && byWhom.has(words[0] ?? '')) {
    const who = answerOfKind(snapshot, item, 'who');
    if (who?.kind === 'answer') return tell(remembered, text, who, true);
  }
  // "Of Calloway" after an answer on what somebody thinks of Calloway adds nothing to it.
  if (isName && item !== undefined && carriesOnAbout(words) && isOn(snapshot.story, item, found.name)) {
    const entry = entryById(snapshot.story, item.id);
    if (entry !== undefined) return tell(remembered, text, certain(entry), true);
  }
  if (isName) {
    const offered = openOffer(snapshot.story, remembered, item);
    for (const each of offered.length > 0 ? offered : item === undefined ? [] : [item]) {
      const verdict = askWithName(snapshot, each, found.name, carriesOnAbout(words));
      if (verdict !== undefined) return tell(remembered, text, verdict, true);
    }
  }
  const said = isName && item !== undefined ? wordsOf(snapshot, item, found.name) : undefined;
  if (said !== undefined) return tell(remembered, text, said, true);
  const likewise =
    isName && item !== undefined && asksTheSame(words) ? askOfMatter(snapshot, item, found.name) : undefined;
  if (likewise !== undefined) return tell(remembered, text, likewise, true);
  const onMatter = item && askOfOneOnMatter(snapshot, remembered, item, rest);
  if (onMatter !== undefined) return onMatter;
  const ofNamed = askOfNamed(snapshot, rest);
  if (ofNamed !== undefined) return tell(remembered, ofNamed.question, ofNamed.verdict, true);
  const onIt = item === undefined ? undefined : askOfOneOnOther(snapshot, item, words);
  if (onIt !== undefined) return tell(remembered, text, onIt, true);
  const ofActor =
    item !== undefined && found === undefined && carriesOnAbout(words)
      ? askActorAbout(snapshot, item, rest)
      : undefined;
  if (ofActor !== undefined) return tell(remembered, text, ofActor, true);
  const verdict = answerBareWords(snapshot, rest, rest.join(' '));
  if (verdict !== undefined) return tell(remembered, text, verdict, false);
  if (readFollowUp(rest) !== undefined) {
    // « Et la source, c’est qui ? » asks more than « et la source ».
    const whole = withoutConjunction(words);
    const question = whole.length < words.length ? whole : rest;
    return reply(snapshot, remembered, toMessage(question.join(' ')));
  }
  if (isCorrection(words)) {
    const corrected = reply(snapshot, remembered, toMessage(rest.join(' ')));
    return offerAnother(snapshot, remembered, item, corrected) ?? corrected;
  }
  if (rest.length > mostAlone) return undefined;
  const alone = snapshot.matcher.match(rest.join(' '));
  const isPhrasing = asserts(alone) && alone.confidence === 1;
  const leans =
    item !== undefined && (leansOnAName(snapshot.story, rest) || !isOnTheSame(snapshot.story, item, alone));
  return isPhrasing || (isSure(alone) && !isLikely(direct) && !leans)
    ? tell(remembered, text, alone, false)
    : undefined;
}

/** How what somebody said is asked for. */
const asksWords = /\b(?:say|said|reveal|comment|tell|told|react)\b/u;

/** What another one said, after an answer on what somebody said; undefined where it does not say. */
function wordsOf({ story, matcher }: Served, item: Item, { id, name }: Name): Verdict | undefined {
  const [shown = ''] = item.ask.en;
  if (!asksWords.test(shown) || namesAskedAbout(story, item).includes(id)) return undefined;
  const verdict = matcher.match(`what did ${name.en} say`);
  const isNear =
    isOnTheSame(story, item, verdict) || (verdict.kind === 'answer' && verdict.entry.topic === item.topic);
  return isSure(verdict) && isNear ? verdict : undefined;
}

/** Whether an item is about a name beside another: what the one thinks of the other. */
function isOn(story: Story, item: Item, { id }: Name): boolean {
  const [subject, ...others] = namesAskedAbout(story, item);
  return subject !== id && others.includes(id);
}

/** How somebody's words on whom a pronoun stands for are asked for, after a name: "Calloway about him". */
const onWhom = /^(?:on|about|of|sur|de|a propos de)$/u;

/** How the matter of the last answer is named after somebody: "on that". */
const onThat = /^(?:on|about|of|sur) (?:that|this|it|ca|cela)$/u;

/** "And Calloway on him?": what the one named says of the one in the last answer. */
function askOfOneOnOther(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
): Verdict | undefined {
  const rest = withoutConjunction(words);
  const [speaker, ...more] = namesOf(story).find(rest);
  const [word = '', pronoun = ''] = rest.slice(speaker?.length);
  if (speaker?.start !== 0 || more.length > 0 || !onWhom.test(word) || rest.length !== speaker.length + 2)
    return undefined;
  const kinds = pronouns.get(pronoun) ?? [];
  const other = namesWithIds(story, namesAskedAbout(story, item)).find(
    ({ id, kind }) => id !== speaker.name.id && kinds.includes(kind),
  );
  if (other === undefined) return undefined;
  const verdict = matcher.match(`what did ${speaker.name.name.en} say about ${other.name.en}`);
  return isLikely(verdict) ? verdict : undefined;
}

/** "What about Calloway on that?": what the one named says of the matter of the last answer; no answer, where there is nothing of it. */
function askOfOneOnMatter(
  served: Served,
  remembered: Remembered,
  item: Item,
  rest: readonly string[],
): Step | undefined {
  const { story } = served;
  const [speaker, ...more] = namesOf(story).find(rest);
  const after = rest.slice(speaker?.length).join(' ');
  if (speaker?.start !== 0 || more.length > 0 || !onThat.test(after)) return undefined;
  const ask = (topic: string): string => `what did ${speaker.name.name.en} say about ${topic}`;
  const said = askOnMatter(served, item, ask, isLikely);
  return said === undefined
    ? offerMore(remembered, item, nextQuestions(story, item), true)
    : tell(remembered, rest.join(' '), firstOf(said.verdict), true);
}

/** What one named said is one answer: a second one is what another said. */
function firstOf(verdict: Verdict): Verdict {
  return verdict.kind === 'answer' ? { ...verdict, also: null } : verdict;
}

/** The person that "him" stands for beside the one whom the last answer was asked about: the only other one in it. */
function personIn(story: Story, item: Item, [word = '', ...more]: readonly string[]): Name | undefined {
  if (more.length > 0 || !standsForOnePerson(word)) return undefined;
  const inAnswer = namesInAnswer(story, item);
  const [person, ...others] = story.vocabulary.names.filter(
    ({ id, kind }) => kind === 'person' && inAnswer.includes(id),
  );
  return others.length === 0 ? person : undefined;
}

/** Something else than the last answer, which is not what a reader who corrects it wanted; undefined where it is something else. */
function offerAnother(
  { story, matcher }: Served,
  remembered: Remembered,
  item: Item | undefined,
  { turn }: Step,
): Step | undefined {
  if (turn.kind !== 'verdict' || item === undefined || idOf(turn.verdict) !== item.id) return undefined;
  const near = matcher
    .nearest(turn.question, mostNear)
    .flatMap((target) => (target.subject === 'entry' && target.entry.id !== item.id ? [target] : []))
    .filter(
      ({ entry, confidence }) => confidence >= worthOffering || isOnTheSame(story, item, certain(entry)),
    )
    .map(({ entry }) => entry);
  const entries = near.length > 0 ? near : nextQuestions(story, item);
  return tell(remembered, turn.question, offerOfEntries(entries), true);
}

/** "Calloway?" after an answer on when somebody else was elected: the same of that one, where there is an answer. */
export function askOfAnother(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { text, words }: Pick<Message, 'text' | 'words'>,
): Step | undefined {
  if (item === undefined) return undefined;
  const saysSo = asksTheSame(words);
  const subject = (saysSo ? carriedOn(words) : undefined) ?? bare(words);
  const [found] = namesOf(snapshot.story).find(subject);
  if (found?.length !== subject.length) return undefined;
  if (!saysSo && !asksOfItsKind(snapshot.story, item, found.name)) return undefined;
  const verdict = askWithName(snapshot, item, found.name);
  return verdict?.kind === 'answer' ? tell(remembered, text, verdict, true) : undefined;
}
