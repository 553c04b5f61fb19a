import type { Name } from '../../knowledge/story.ts';
import type { NearTarget, Verdict } from '../../matching/verdict.ts';
import { answersKinds, answersKindsOf, speaksOf, type Item } from './item.ts';
import { itemOf, verdictOf } from './near-targets.ts';
import { isOnTheSame } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';

/** How many of the nearest targets are looked through. */
const mostNear = 7;
/** From this share of those that fit on, one of them is what was asked of a name, and of the matter of the last answer. */
const likely = 0.6;
const likelyOfMatter = 0.75;
/** From this probability on, the words alone say what is meant, though it is not of the kind that they ask for. */
const clear = 0.9;
/** What is less near than that is not meant. */
const hinting = 0.05;

/**
 * What a question gets besides who or what a name in it is, which the name alone would get: "what does Calloway want?" Undefined where
 * nothing else on that name stands out, or what does is not of the kind that is asked for.
 */
export function besidePortrait(
  { story, matcher }: Served,
  question: string,
  name: Name,
  words: readonly string[],
): Verdict | undefined {
  const others = matcher
    .nearest(question, mostNear)
    .filter((target) => itemOf(target).id !== name.about && answersKindsOf(verdictOf(target), words));
  const best = standingOut(others, likely);
  return best !== undefined && speaksOf(story, itemOf(best), name.id) ? verdictOf(best) : undefined;
}

/**
 * What a question without a name gets near the last answer, besides that and what is not of the kind that is asked for: "who arranged
 * it?" is not answered with when. Undefined where the words alone get something of that kind, or nothing near stands out.
 */
export function besideOtherKinds(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Verdict | undefined {
  if (direct.kind !== 'answer' || answersKinds(direct.entry, words) || direct.confidence >= clear)
    return undefined;
  if (namesOf(story).find(words).length > 0) return undefined;
  const near = matcher
    .nearest(words.join(' '), mostNear)
    .filter(
      (target) =>
        target.confidence >= hinting &&
        itemOf(target).id !== item.id &&
        answersKindsOf(verdictOf(target), words) &&
        isOnTheSame(story, item, verdictOf(target)),
    );
  const best = standingOut(near, likelyOfMatter);
  return best && verdictOf(best);
}

/** The one of several that is far likelier than the others, as likely as it is among them; undefined if there is none. */
function standingOut(targets: readonly NearTarget[], share: number): NearTarget | undefined {
  const total = targets.reduce((sum, { confidence }) => sum + confidence, 0);
  const [best] = targets.toSorted((one, other) => other.confidence - one.confidence);
  return best !== undefined && best.confidence >= share * total
    ? { ...best, confidence: best.confidence / total }
    : undefined;
}
