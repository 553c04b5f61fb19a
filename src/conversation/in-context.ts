import type { NearTarget, Verdict } from '../matching/verdict.ts';
import { thingsNear } from './called-thing.ts';
import { offerOfEntries } from './offer.ts';
import { asksWhich, putIn } from './completed-question.ts';
import { pronounAt } from './pronouns.ts';
import {
  answersKinds,
  isAskedOf,
  namesAskedAbout,
  namesInAnswer,
  shownQuestions,
  speaksOf,
  type Item,
} from './item.ts';
import { entriesAmong, itemOf, verdictOf } from './near-targets.ts';
import { isOnTheSame, topicOf } from './related-answer.ts';
import { namesOf } from './story-names.ts';
import type { Served } from './turn.ts';

/** A longer question says by itself what it is about. */
const mostWords = 8;
const mostNames = 2;
const mostNear = 5;
/** From this probability on, the likeliest target near the last answer is what was meant; below, a few are offered from the second on. */
const sure = 0.6;
const worthOffering = 0.1;
/** From this probability on, a target is what the completing words get by themselves. */
const byItself = 0.3;
/** So few words say nothing by themselves. */
const curt = 2;
/** How likely the message's own words have to make what is said for sure. */
const hinted = 0.03;

/**
 * What is near the last answer and likeliest to be meant by a short question, however that answer completes it: by a name
 * in it, by what it is called, by its matter. An offer where none is sure; undefined where nothing near is likely.
 */
export function resolveInContext(served: Served, item: Item, words: readonly string[]): Verdict | undefined {
  const { story } = served;
  if (words.length > mostWords) return undefined;
  if (asksWhich(words)) return undefined;
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
      // What the completing words get alone is no reply to the question.
      if (!isNear || confidenceIn(alone, id) >= byItself) continue;
      if (target.confidence > confidenceIn(likeliest, id)) likeliest.set(id, target);
    }
  }
  const ranked = [...likeliest.values()].toSorted((one, other) => other.confidence - one.confidence);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const isHinted = words.length <= curt || confidenceIn(byOwnWords, itemOf(best).id) >= hinted;
  const isSupported = isHinted && answersKinds(itemOf(best), words);
  if (best.confidence >= sure && isSupported) return verdictOf(best);
  const entries = entriesAmong(ranked.filter(({ confidence }) => confidence >= worthOffering));
  return entries.length === 0 ? undefined : offerOfEntries(entries);
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
  const names = (isNamed ? [] : namesAskedAbout(story, item))
    .slice(0, mostNames)
    .flatMap((id) => story.vocabulary.names.find((name) => name.id === id) ?? []);
  const topics = shownQuestions(item).slice(0, 1).map(topicOf);
  const things = thingsNear(story, item).map(({ thing }) => thing);
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
