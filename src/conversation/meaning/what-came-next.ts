import { onceFor } from '../../once-for.ts';
import type { Entry, Story, TimelineEvent } from '../../knowledge/story.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { asksFor, namesAskedAbout, shownQuestions, type Item } from './item.ts';
import type { Remembered } from '../turn.ts';

const shortestCounted = 4;

/** The dated event after the one that was last spoken of, or before it, where `step` is -1; undefined if there is none. */
export function eventBeside(
  story: Story,
  item: Item,
  { event }: Remembered,
  step: 1 | -1,
): TimelineEvent | undefined {
  const { timeline } = story;
  const current = timeline.find(({ id }) => id === event) ?? eventOf(story, item, step);
  return current === undefined ? undefined : timeline[timeline.indexOf(current) + step];
}

/** The last dated event that is about a thing of the kind that an item is about; undefined if there is none. */
export function latestEvent(story: Story, item: Item): TimelineEvent | undefined {
  const kindOf = (id: string) => story.vocabulary.names.find((name) => name.id === id)?.kind;
  const kinds = new Set(namesAskedAbout(story, item).map(kindOf));
  return story.timeline.findLast(({ about }) => about.some((id) => kinds.has(kindOf(id))));
}

/** The first dated event that was still to come when the story was published; undefined if there is none. */
export function eventToCome({ timeline, about }: Story): TimelineEvent | undefined {
  return timeline.find(({ from }) => from > about.published);
}

/** The entry on a dated event: what is asked of the event next, is asked of that. */
export function entryOn({ entries }: Story, event: TimelineEvent): Entry | undefined {
  const words = wordsOfEvent(event);
  return closest(
    entries.filter(({ sources }) => sources.some((source) => event.sources.includes(source))),
    (entry) => likeness(wordsOfItem(entry), words),
  );
}

/** The entry on the first event that was still to come when the story was published; undefined if there is none. */
export function entryToCome(story: Story): Entry | undefined {
  return entriesToCome(story)[0];
}

/** Whether an item is about the first event still to come when the story was published; "since when" cannot be answered with it. */
export function isToCome(story: Story, item: Item): boolean {
  return entriesToCome(story).some((entry) => entry === item);
}

/** Looked for once for a story: many entries are compared with it. */
const entriesToCome = onceFor((story: Story): readonly Entry[] => {
  const event = eventToCome(story);
  const entry = event && entryOn(story, event);
  return entry === undefined ? [] : [entry];
});

/** The dated event that an item speaks of, where time goes on from it: one from the same paragraphs, with the most words in common. */
function eventOf(story: Story, item: Item, step: 1 | -1): TimelineEvent | undefined {
  const words = wordsOfItem(item);
  const asked = namesAskedAbout(story, item);
  const near = story.timeline.filter(({ sources }) =>
    sources.some((source) => item.sources.includes(source)),
  );
  // Answers name other things in passing: "after the other chip was restricted".
  const onSame = near.filter(({ about }) => about.some((id) => asked.includes(id)));
  const told = (onSame.length > 0 ? onSame : near).filter((event) => tellsYearOf(item, event));
  // An answer on a whole history, or on what something is, goes from the first of its events to the last that it tells.
  const isHistory = told.length > 1 || (step === 1 && told.length === 1 && onSame.length > 1);
  if (isHistory && !asksFor(item, 'when')) return step === 1 ? told.at(-1) : (onSame[0] ?? told[0]);
  // The question says which event it is; the answer may name others as well.
  const asking = wordsIn(shownQuestions(item));
  return closest(
    onSame.length > 0 ? onSame : near,
    (event) => likeness(wordsOfEvent(event), words) + 2 * likeness(wordsOfEvent(event), asking),
  );
}

function tellsYearOf({ answer }: Item, { from }: TimelineEvent): boolean {
  return answer.en.includes(from.slice(0, 4));
}

function closest<T>(all: readonly T[], likenessOf: (one: T) => number): T | undefined {
  const ranked = all.map((one) => ({ one, like: likenessOf(one) })).toSorted((a, b) => b.like - a.like);
  return ranked[0]?.one;
}

/** How many of a text's words another has, for the length of the first. */
function likeness(own: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...own].filter((word) => words.has(word)).length / Math.sqrt(own.size);
}

function wordsOfItem(item: Item): ReadonlySet<string> {
  return wordsIn([...shownQuestions(item), ...languages.map((language) => item.answer[language])]);
}

function wordsOfEvent({ text, when }: TimelineEvent): ReadonlySet<string> {
  return wordsIn(languages.map((language) => `${text[language]} ${when[language]}`));
}

function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(toWords).filter((word) => word.length >= shortestCounted || /\d/u.test(word)));
}

/** "What did Acme do after that?", which is about a dated event where the last answer was on one. */
const didAfter =
  /^(?:(?:and|so|ok|et|alors) )*(?:what did (?:\S+ ){1,2}do (?:after|next|then)(?: that| this| it)?|(?:\S+ ){1,2}(?:a|ont|avait) fait quoi (?:apres|ensuite)(?: ca| cela)?|qu (?:a|ont)(?: t)? (?:\S+ )?fait (?:\S+ )?(?:apres|ensuite)(?: ca| cela)?)$/u;

/** Whether a message asks what somebody did after what the last answer was on. */
export function asksWhatCameAfter(words: readonly string[]): boolean {
  return didAfter.test(words.join(' '));
}
