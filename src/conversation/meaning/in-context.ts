import { namesWithIds } from '../../knowledge/names-with-ids.ts';
import type { NearTarget, Verdict } from '../../matching/verdict.ts';
import { thingsNear } from './called-thing.ts';
import { offerOfEntries } from './offer.ts';
import { asksWhich } from './completed-question.ts';
import { isInPassing } from './names-meant.ts';
import { putIn } from '../message/put-in.ts';
import { questionWords } from '../../text/question-words.ts';
import { toWords } from '../../text/words.ts';
import { pronounAt } from '../message/pronouns.ts';
import { askedKinds } from '../../matching/asked-kind.ts';
import {
  answersKinds,
  asksFor,
  isAskedOf,
  namesAskedAbout,
  namesInAnswer,
  shownQuestions,
  speaksOf,
  type Item,
} from './item.ts';
import { entriesAmong, itemOf, verdictOf } from './near-targets.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';
import { isLikely } from './sureness.ts';

/** A longer question says by itself what it is about. */
const mostWords = 8;
const mostNames = 2;
const mostNear = 5;
/** From this probability on, the likeliest target near the last answer is what was meant; below, a few are offered from the second on. */
const sure = 0.6;
const worthOffering = 0.1;
/** From this probability on, a target is what the completing words get by themselves. */
const byItself = 0.3;
const gained = 0.3;
/** So few words say nothing by themselves. */
const curt = 2;
/** How likely the message's own words have to make what is said for sure. */
const hinted = 0.03;

/** "Which ones?" says nothing of what they are. */
const whichOnes = new Set([...(questionWords['which'] ?? []), ...'one ones of them exactly'.split(' ')]);

/**
 * What is near the last answer and likeliest to be meant by a short question, however that answer completes it: by a name
 * in it, by what it is called, by its matter. An offer where none is sure; undefined where nothing near is likely.
 */
export function resolveInContext(served: Served, item: Item, words: readonly string[]): Verdict | undefined {
  const { story } = served;
  if (words.length > mostWords) return undefined;
  // A figure is meant as it is.
  if (words.some((word) => /\d/u.test(word))) return undefined;
  // Of words that the story does not know nothing can be said.
  const byOwnWords = nearestTo(served, words.join(' '));
  if (byOwnWords.size === 0) return undefined;
  const named = namesOf(story).find(words);
  const spokenOf = new Set([...namesAskedAbout(story, item), ...namesInAnswer(story, item)]);
  const portraits = new Set(
    story.vocabulary.names.flatMap(({ id, about }) =>
      about === undefined || spokenOf.has(id) ? [] : [about],
    ),
  );
  const likeliest = new Map<string, NearTarget>();
  for (const { question, completedBy, nameId } of completions(served, item, words)) {
    const alone = nearestTo(served, completedBy);
    for (const [id, target] of nearestTo(served, question)) {
      const isNear =
        id !== item.id &&
        isOnTheSame(story, item, verdictOf(target)) &&
        named.every(({ name }) => speaksOf(story, itemOf(target), name.id));
      if (nameId !== undefined && isOfAnother(served, itemOf(target), nameId)) continue;
      // Who somebody is that nobody has spoken of, is asked with their name.
      if (portraits.has(id)) continue;
      // What the completing words get alone is no reply to the question, unless the question makes it far likelier.
      const likelyAlone = confidenceIn(alone, id);
      if (!isNear || (likelyAlone >= byItself && target.confidence < likelyAlone + gained)) continue;
      if (target.confidence > confidenceIn(likeliest, id)) likeliest.set(id, target);
    }
  }
  const ranked = [...likeliest.values()].toSorted((one, other) => other.confidence - one.confidence);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const isHinted = words.length <= curt || confidenceIn(byOwnWords, itemOf(best).id) >= hinted;
  const isSupported =
    isHinted && answersKinds(itemOf(best), words) && !(asksWhich(words) && asksForKind(itemOf(best)));
  if (best.confidence >= sure && isSupported) return verdictOf(best);
  const entries = entriesAmong(ranked.filter(({ confidence }) => confidence >= worthOffering));
  return entries.length === 0 ? undefined : offerOfEntries(entries);
}

/** Whether an entry or gap is asked for a person, a time, a place or a reason, rather than for one of several. */
function asksForKind(about: Item): boolean {
  return askedKinds.some((kind) => asksFor(about, kind));
}

/** The same where it is likely to be what was meant. */
export function likelyInContext(served: Served, item: Item, words: readonly string[]): Verdict | undefined {
  const verdict = resolveInContext(served, item, words);
  return verdict !== undefined && isLikely(verdict) ? verdict : undefined;
}

/** A question that a message may be short for, with the words that complete it, and the id of the name that they are. */
interface Completion {
  readonly question: string;
  readonly completedBy: string;
  readonly nameId?: string;
}

/** The questions that a message may be short for, with the words that complete each. */
function completions({ story }: Served, item: Item, words: readonly string[]): readonly Completion[] {
  const place = pronounAt(words);
  const isNamed = namesOf(story).find(words).length > 0;
  const asked = namesWithIds(story, namesAskedAbout(story, item)).filter((name) => !isInPassing(item, name));
  const things = thingsNear(story, item).map(({ thing }) => thing);
  const topics = shownQuestions(item).slice(0, 1).map(topicOf);
  if (asksWhich(words)) {
    // One of several is asked for: what can be one of them is no part of the question, nor does it say by itself of what.
    const actors = asked.filter(({ kind }) => kind !== 'chip' && kind !== 'product').slice(0, 1);
    const wholes = things.filter((thing) => namesOf(story).find(toWords(thing)).length === 0);
    const saysNoKind = words.every((word) => whichOnes.has(word));
    return [...actors.map(({ name }) => name.en), ...wholes, ...(saysNoKind ? topics : [])].map(
      (completedBy) => ({
        question: putIn(words, place, completedBy),
        completedBy,
      }),
    );
  }
  const names = isNamed ? [] : asked.slice(0, mostNames);
  return [
    { question: words.join(' '), completedBy: '' },
    ...names.map((name) => ({
      question: putIn(words, place, name.name.en),
      completedBy: name.name.en,
      nameId: name.id,
    })),
    ...[...new Set([...things, ...topics])].map((completedBy) => ({
      question: putIn(words, place, completedBy),
      completedBy,
    })),
  ];
}

/** Whether an entry or gap is asked about other names, and not about this one. */
function isOfAnother({ story }: Served, about: Item, nameId: string): boolean {
  const asked = namesAskedAbout(story, about);
  return asked.length > 0 && !asked.includes(nameId) && !isAskedOf(story, about, nameId);
}

/** The entries and gaps that a question is closest to, by their ids. */
function nearestTo({ matcher }: Served, question: string): ReadonlyMap<string, NearTarget> {
  if (question === '') return new Map();
  return new Map(matcher.nearest(question, mostNear).map((target) => [itemOf(target).id, target]));
}

function confidenceIn(targets: ReadonlyMap<string, NearTarget>, id: string): number {
  return targets.get(id)?.confidence ?? 0;
}
