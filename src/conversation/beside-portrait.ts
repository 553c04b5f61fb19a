import type { Name } from '../knowledge/story.ts';
import type { Verdict } from '../matching/verdict.ts';
import { answersKinds, speaksOf } from './item.ts';
import { itemOf, verdictOf } from './near-targets.ts';
import type { Served } from './turn.ts';

/** How many of the nearest targets are looked through. */
const mostNear = 7;
/** From this share of what is left without the portrait on, a target is what was asked. */
const likely = 0.6;

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
  const others = matcher.nearest(question, mostNear).filter((target) => itemOf(target).id !== name.about);
  const fitting = others.filter((target) => answersKinds(itemOf(target), words));
  const total = fitting.reduce((sum, { confidence }) => sum + confidence, 0);
  const [best] = fitting;
  if (best === undefined || best.confidence < likely * total) return undefined;
  return speaksOf(story, itemOf(best), name.id)
    ? verdictOf({ ...best, confidence: best.confidence / total })
    : undefined;
}
