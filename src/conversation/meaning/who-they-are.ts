import type { Verdict } from '../../matching/verdict.ts';
import type { Served } from '../turn.ts';
import { answersKinds, type Item } from './item.ts';
import { itemOf, verdictOf } from './near-targets.ts';
import { certain } from './sureness.ts';

/** How many of the nearest targets are looked through for who a source is, and how likely the first has to be. */
const mostNear = 4;
const hinting = 0.2;
const asksWho = ['who'];
/** An attribution to somebody, rather than to the story itself. */
const unnamed =
  /\b(?:sources?|people|persons?|officials?|spokes\p{L}+|aides?|employees?|workers?|witness\p{L}*|familiar|residents?|members?|executives?|diplomats?|investigators?|somebody|someone)\b/iu;

/** Who the people are that the last answer rests on, where they are somebody else than the publisher. */
export function whoTheyAre({ story, matcher }: Served, item: Item): Verdict | undefined {
  const people = (item.attribution?.en ?? '')
    .split(/[;,] /u)
    .filter((who) => unnamed.test(who) && !who.startsWith(story.about.publisher));
  const near = people
    .flatMap((who) => matcher.nearest(`who is ${who}`, mostNear))
    .find(
      (target) =>
        target.confidence >= hinting &&
        sharesSource(itemOf(target), item) &&
        answersKinds(itemOf(target), asksWho),
    );
  if (near === undefined) return undefined;
  return near.subject === 'entry' ? certain(near.entry) : verdictOf(near);
}

function sharesSource(one: Item, { sources }: Item): boolean {
  return one.sources.some((source) => sources.includes(source));
}
