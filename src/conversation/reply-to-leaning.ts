import type { NameKind, Story } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { besideOtherKinds } from './meaning/besides.ts';
import { askOfThing } from './meaning/called-thing.ts';
import { completeQuestion } from './meaning/completed-question.ts';
import { asserts, isAllButCertain, isLikely, isSure } from './meaning/sureness.ts';
import { withoutConjunction } from './message/conjunction.ts';
import { asksFor, namesAskedAbout, namesInAnswer, type Item, type NamesBefore } from './meaning/item.ts';
import { askWhetherItIs } from './meaning/predicate-alone.ts';
import { isOnTheSame } from './meaning/related-answer.ts';
import { askSinceWhen } from './meaning/since-when.ts';
import { nextQuestions } from './reply-to-follow-up.ts';
import { offerMore, tell, type Message, type Step } from './step.ts';
import { askOfSeveral } from './meaning/several-things.ts';
import { askOfThatPart } from './meaning/that-part.ts';
import { askOfTopic } from './meaning/topic-question.ts';
import type { Remembered, Served } from './turn.ts';
import { askOfWhatWasSaid, wantsObject } from './meaning/verb-without-object.ts';

/** A question that leans on the last answer: with a name of it, or with its matter where that is nearer. */
export function replyToLeaning(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { words, direct }: Pick<Message, 'words'> & { readonly direct: Verdict },
): Step | undefined {
  if (item === undefined) return undefined;
  const since = askSinceWhen(snapshot, item, words, direct);
  if (since !== undefined) return tell(remembered, words.join(' '), since, true);
  const names = namesBefore(snapshot.story, item, remembered);
  const question = withoutConjunction(words);
  const byName = completeQuestion(snapshot, names, question, direct);
  const isNear = byName !== undefined && isOnTheSame(snapshot.story, item, byName.verdict);
  const ofThing =
    byName !== undefined && isLikely(byName.verdict)
      ? undefined
      : askOfThing(snapshot, item, question, direct);
  const asked =
    (isAllButCertain(direct) ? undefined : askOfThatPart(snapshot, item, question)) ??
    askOfWhatWasSaid(snapshot, item, question) ??
    ofThing ??
    (isNear ? undefined : askOfTopic(snapshot, item, question, direct)) ??
    (isLikely(direct) || asserts(byName?.verdict) ? undefined : askOfSeveral(snapshot, item, question)) ??
    byName ??
    (direct.kind === 'suggestions' || (direct.kind === 'gap' && !isSure(direct))
      ? askWhetherItIs(snapshot, item, question)
      : undefined);
  if (asked !== undefined) return tell(remembered, asked.question, asked.verdict, true);
  const ofKind = besideOtherKinds(snapshot, item, question, direct);
  if (ofKind !== undefined) return tell(remembered, question.join(' '), ofKind, true);
  // Of whether Calloway agreed nothing is said by who that is.
  return wantsObject(question) && direct.kind === 'answer' && !isLikely(direct)
    ? offerMore(remembered, item, nextQuestions(snapshot.story, item), true)
    : undefined;
}

/** The names of the last answer; of several of a kind the one that the last message was about is meant. */
function namesBefore(story: Story, item: Item, { whom, thing }: Remembered): NamesBefore {
  const asked = namesAskedAbout(story, item);
  const spokenOf = namesInAnswer(story, item);
  const all = [...asked, ...spokenOf];
  const isSpokenOf =
    whom !== null && (all.includes(whom) || !all.some((id) => kindOf(story, id) === 'person'));
  const meant = [...(isSpokenOf ? [whom] : []), ...(thing === null ? [] : [thing])];
  const kinds = new Set(meant.map((id) => kindOf(story, id)));
  const others = asked.filter((id) => !kinds.has(kindOf(story, id)));
  const first = [...meant, ...others];
  return {
    item,
    asked: first,
    spokenOf: [...spokenOf, ...asked].filter((id) => !first.includes(id)),
    // "They" after who said so are people.
    thing: asksFor(item, 'who') ? null : thing,
  };
}

function kindOf({ vocabulary }: Story, name: string): NameKind | undefined {
  return vocabulary.names.find(({ id }) => id === name)?.kind;
}
