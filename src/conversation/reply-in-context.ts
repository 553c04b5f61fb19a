import type { Verdict } from '../matching/verdict.ts';
import { worthOffering } from './another-name.ts';
import { withoutConjunction } from './message/conjunction.ts';
import { leansOnAName } from './meaning/completed-question.ts';
import { isSettled, certain, isLikely, asserts, itemIn } from './meaning/sureness.ts';
import { pronounAt } from './message/pronouns.ts';
import { likelyInContext, resolveInContext } from './meaning/in-context.ts';
import { isAskedOf, speaksOf, type Item } from './meaning/item.ts';
import { offerOfEntries } from './meaning/offer.ts';
import { askWhetherItIs } from './meaning/predicate-alone.ts';
import { isOnTheSame } from './meaning/related-answer.ts';
import { nextQuestions } from './reply-to-follow-up.ts';
import { offerMore, tell, type Message, type Step } from './step.ts';
import { namesOf } from './names/story-names.ts';
import type { Remembered, Served } from './turn.ts';

/** A question of so few words leans on the last answer. */
const fewWords = 4;
/** From this probability on, the words alone say what is meant, whatever was said before. */
const clear = 0.85;
const clearGap = 0.7;
const clearWithName = 0.6;
/** The same of a gap after "and", and of a reply that has none of the names that were typed. */
const clearByFar = 0.95;
/** How many questions are offered beside the answer to the words alone. */
const mostBeside = 2;
const fairlyLikely = 0.1;
const likelyGap = 0.4;
/** What is asked of the story is asked of no answer. */
const ofStory = new Set('story article text texte histoire reportage'.split(' '));
/** A message of so few words may be about the last answer, though its words are about something else. */
const mostBare = 2;

/** What is near the last answer, for a short question that leans on it and by itself gets nothing sure, or something about another matter. */
export function replyInContext(
  snapshot: Served,
  remembered: Remembered,
  item: Item | undefined,
  { words, direct }: Pick<Message, 'words'> & { readonly direct: Verdict },
): Step | undefined {
  const question = withoutConjunction(words);
  const carriesOn = question.length < words.length;
  if (question.some((word) => ofStory.has(word))) return undefined;
  const leans = question.length <= fewWords || pronounAt(question) !== -1 || carriesOn;
  // Of words that get nothing, nothing can be said in any context.
  if (item === undefined || direct.kind === 'nothing') return undefined;
  if (!leans || isClearlyMeant(snapshot, item, question, direct, carriesOn)) return undefined;
  const verdict = resolveInContext(snapshot, item, question);
  // What the words alone get is likely, and what the last answer offers, too.
  if (verdict?.kind === 'suggestions' && isAmong(verdict, direct))
    return tell(remembered, question.join(' '), direct, true);
  // The words alone offer better than a guess.
  if (verdict?.kind === 'suggestions' && isWorthKeeping(snapshot, item, direct)) return undefined;
  return verdict && tell(remembered, question.join(' '), withDirect(verdict, direct), true);
}

/** An offer with the answer to the words alone among it: that may have been meant, after all. */
function withDirect(verdict: Verdict, direct: Verdict): Verdict {
  if (verdict.kind !== 'suggestions' || direct.kind !== 'answer') return verdict;
  const entries = verdict.candidates.map(({ entry }) => entry).filter((entry) => entry !== direct.entry);
  return offerOfEntries([...entries.slice(0, mostBeside), direct.entry]);
}

/** Whether a likely answer is among what is offered. */
function isAmong({ candidates }: Verdict & { readonly kind: 'suggestions' }, direct: Verdict): boolean {
  return (
    direct.kind === 'answer' && isLikely(direct) && candidates.some(({ entry }) => entry === direct.entry)
  );
}

/** Whether what the words alone get is a likely offer, or a gap next to the last answer. */
function isWorthKeeping({ story }: Served, item: Item, direct: Verdict): boolean {
  if (direct.kind === 'gap') return direct.confidence >= likelyGap && isOnTheSame(story, item, direct);
  return direct.kind === 'suggestions' && (direct.candidates[0]?.confidence ?? 0) >= fairlyLikely;
}

/** Whether a reply to the words alone is likely, and near the last answer or more than likely. */
function isClearlyMeant(
  { story }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
  carriesOn: boolean,
): boolean {
  if (!asserts(direct)) return false;
  if (isSettled(direct, words) && isOnTheSame(story, item, direct)) return true;
  const about = itemIn(direct);
  const named = namesOf(story).find(words);
  if (named.some(({ name }) => speaksOf(story, about, name.id) || isAskedOf(story, about, name.id)))
    return direct.confidence >= (pronounAt(words) > (named[0]?.start ?? 0) ? clear : clearWithName);
  if (named.length > 0 || (carriesOn && direct.kind === 'gap')) return direct.confidence >= clearByFar;
  // Nor is what is open of another matter, unless it is plain.
  if (direct.kind === 'gap' && !isOnTheSame(story, item, direct)) return direct.confidence >= clearByFar;
  return direct.confidence >= (direct.kind === 'gap' ? clearGap : clear);
}

/** The questions next to the last answer, where "it" gets only an offer of what is about something else. */
export function goOnFrom(
  { story }: Served,
  remembered: Remembered,
  item: Item | undefined,
  { words, direct }: Pick<Message, 'words'> & { readonly direct: Verdict },
): Step | undefined {
  if (item === undefined || direct.kind !== 'suggestions' || !leansOnAName(story, words)) return undefined;
  const isWorthIt = direct.candidates.some(
    ({ entry, confidence }) => confidence >= worthOffering || isOnTheSame(story, item, certain(entry)),
  );
  return isWorthIt ? undefined : offerMore(remembered, item, nextQuestions(story, item), true);
}

/** What a word or two mean after the last answer, where what they mean alone is about something else: "the outcome?" after an inquiry. */
export function nearerThan(
  snapshot: Served,
  item: Item,
  words: readonly string[],
  alone: Verdict,
): Verdict | undefined {
  if (words.length > mostBare) return undefined;
  const saidOfIt = askWhetherItIs(snapshot, item, words)?.verdict;
  if (saidOfIt !== undefined && isLikely(saidOfIt)) return saidOfIt;
  if (isOnTheSame(snapshot.story, item, alone)) return undefined;
  return likelyInContext(snapshot, item, words);
}
