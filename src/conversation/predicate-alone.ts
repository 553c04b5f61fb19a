import type { Verdict } from '../matching/verdict.ts';
import { offerOfEntries } from './after-an-offer.ts';
import { asksAnything, isSure, type Completed } from './completed-question.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { isPortrait } from './portrait.ts';
import { namesOf } from './story-names.ts';
import type { Served } from './turn.ts';
import { isLikely } from './unless-unsure.ts';

/** A longer message has a subject of its own. */
const mostWords = 2;
const mostNear = 6;

/**
 * The reply to a word that is said of what the last answer was about: "allowed?" as "is it allowed?". An offer on that name where there
 * is no sure reply; undefined where the word asks by itself, or there is no name.
 */
export function askWhetherItIs(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  if (words.length > mostWords || isLikely(direct) || asksAnything(words)) return undefined;
  if (namesOf(story).find(words).length > 0 || matcher.nearest(words.join(' '), 1).length === 0)
    return undefined;
  const [asked] = namesAskedAbout(story, item);
  const name = story.vocabulary.names.find(({ id }) => id === asked);
  if (name === undefined) return undefined;
  const question = ['is', name.name.en, ...words].join(' ');
  const verdict = matcher.match(question);
  if (isSure(verdict) && !isPortrait(verdict, name)) return { question, verdict };
  const near = matcher
    .nearest(question, mostNear)
    .flatMap((target) => (target.subject === 'entry' ? [target.entry] : []))
    .filter((entry) => entry.id !== name.about && entry.id !== item.id && speaksOf(story, entry, name.id));
  return near.length === 0 ? undefined : { question, verdict: offerOfEntries(near) };
}
