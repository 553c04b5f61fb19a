import type { Entry, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { entriesById, entryById } from '../../replies/entry-index.ts';
import { toWords } from '../../text/words.ts';
import { asksWhich, isElliptic, type Completed } from './completed-question.ts';
import { putIn } from '../message/put-in.ts';
import { isSettled, isSure, certain } from './sureness.ts';
import { isOfSpeaker, pronounAt, standsForThing } from '../message/pronouns.ts';
import { answersKindsOf, speaksOf, type Item } from './item.ts';
import { isOnTheSame } from './related-answer.ts';
import { namesOf } from '../names/story-names.ts';
import { idOf } from './swapped-name.ts';
import type { Served } from '../turn.ts';

/** A longer question says by itself what it is about. */
const mostWords = 8;
const mostThings = 5;

/**
 * The reply to a question about what the last answer, or one related to it, is called: "how long did it last" of the meeting, after an
 * answer on what was said of it. Undefined if there is no sure one near that answer.
 */
export function askOfThing(
  { story, matcher }: Served,
  item: Item,
  words: readonly string[],
  direct: Verdict,
): Completed | undefined {
  const place = pronounAt(words);
  if (words.length > mostWords || namesOf(story).find(words).length > 0 || isSettled(direct, words))
    return undefined;
  if (asksWhich(words) || !standsForThing(words[place] ?? 'it') || isOfSpeaker(words, place))
    return undefined;
  if (place === -1 && !isElliptic(words, direct)) return undefined;
  // Of words that the story does not know nothing can be said.
  if (matcher.nearest(words.join(' '), 1).length === 0) return undefined;
  return thingsNear(story, item)
    .map(({ thing, entry }) => {
      const question = putIn(words, place, thing);
      return { question, verdict: matcher.match(question), alone: matcher.match(thing), entry };
    })
    .find(
      ({ verdict, alone, entry }) =>
        isSure(verdict) &&
        answersKindsOf(verdict, words) &&
        idOf(verdict) !== idOf(alone) &&
        idOf(verdict) !== item.id &&
        isOnTheSame(story, entry, verdict),
    );
}

/** What the last answer is called, and the answers next to it, with the entry of each. */
export function thingsNear(
  story: Story,
  item: Item,
): readonly { readonly thing: string; readonly entry: Entry }[] {
  const said = entryById(story, item.id);
  const ofTopic = story.entries.filter(
    (entry) => entry.topic === item.topic && isOnTheSame(story, item, certain(entry)),
  );
  const near = [...(said === undefined ? [] : [said]), ...entriesById(story, item.related), ...ofTopic];
  return [...new Set(near)]
    .flatMap((entry) => {
      const [called] = entry.called?.en ?? [];
      const thing = toWords(called ?? '').join(' ');
      return thing === '' || isOfAnother(story, item, thing) ? [] : [{ thing, entry }];
    })
    .slice(0, mostThings);
}

/** Whether what something is called has a name that an item does not speak of: "it" is not that. */
function isOfAnother(story: Story, item: Item, thing: string): boolean {
  return namesOf(story)
    .find(thing.split(' '))
    .some(({ name }) => !speaksOf(story, item, name.id));
}
