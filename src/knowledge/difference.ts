import { isDeepStrictEqual } from 'node:util';
import type { Story } from './story.ts';

/** Ids that are only in the later story, in both but not the same, and only in the earlier one. Each in file order. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two stories. The order of the items in a list does not count. */
export interface StoryDifference {
  readonly entries: ListDifference;
  readonly gaps: ListDifference;
  readonly timeline: ListDifference;
  readonly names: ListDifference;
  readonly concepts: ListDifference;
  readonly paragraphs: ListDifference;
  /** How many phrasings the entries and gaps have, in both languages together. */
  readonly phrasings: { readonly before: number; readonly after: number };
  /** Whether anything in `story.yaml` is another. */
  readonly aboutChanged: boolean;
}

/** Compares two stories. */
export function diffStories(before: Story, after: Story): StoryDifference {
  return {
    entries: diffLists(before.entries, after.entries),
    gaps: diffLists(before.gaps, after.gaps),
    timeline: diffLists(before.timeline, after.timeline),
    names: diffLists(before.vocabulary.names, after.vocabulary.names),
    concepts: diffLists(before.vocabulary.concepts, after.vocabulary.concepts),
    paragraphs: diffLists(before.paragraphs, after.paragraphs),
    phrasings: { before: countPhrasings(before), after: countPhrasings(after) },
    aboutChanged: !isDeepStrictEqual(before.about, after.about),
  };
}

/** How many phrasings the entries and gaps of a story have, in both languages together. */
export function countPhrasings(story: Story): number {
  return [...story.entries, ...story.gaps].reduce((sum, { ask }) => sum + ask.en.length + ask.fr.length, 0);
}

function diffLists<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): ListDifference {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  return {
    added: after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
    changed: after.filter((item) => differs(earlier.get(item.id), item)).map(({ id }) => id),
    removed: before.filter(({ id }) => !later.has(id)).map(({ id }) => id),
  };
}

function differs(earlier: object | undefined, later: object): boolean {
  return earlier !== undefined && !isDeepStrictEqual(earlier, later);
}
