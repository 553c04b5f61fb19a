import type { Story } from '../../knowledge/story.ts';
import { offerOfEntries } from './offer.ts';
import { type Completed } from './completed-question.ts';
import { asksAnything } from '../message/asks-anything.ts';
import { isSure } from './sureness.ts';
import { namesAskedAbout, speaksOf, type Item } from './item.ts';
import { entriesAmong } from './near-targets.ts';
import { isPortrait } from './portrait.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';

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
): Completed | undefined {
  if (words.length > mostWords || asksAnything(words) || /\d/u.test(words.join(' '))) return undefined;
  if (isNamed(story, words) || matcher.nearest(words.join(' '), 1).length === 0) return undefined;
  const [asked] = namesAskedAbout(story, item);
  const name = story.vocabulary.names.find(({ id }) => id === asked);
  if (name === undefined) return undefined;
  const question = ['is', name.name.en, ...words].join(' ');
  const verdict = matcher.match(question);
  if (isSure(verdict) && !isPortrait(verdict, name)) return { question, verdict };
  const near = entriesAmong(matcher.nearest(question, mostNear)).filter(
    (entry) => entry.id !== name.about && entry.id !== item.id && speaksOf(story, entry, name.id),
  );
  return near.length === 0 ? undefined : { question, verdict: offerOfEntries(near) };
}

/** Whether a message names somebody or something: "France", while "French" is said of something. */
function isNamed(story: Story, words: readonly string[]): boolean {
  const names = namesOf(story);
  return names.find(words).length > 0 && words.some((word) => names.isNameWord(word));
}
