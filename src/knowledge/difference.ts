import { isDeepStrictEqual } from 'node:util';
import type { Story } from './story.ts';

/** Ids that are only in the later story, in both but different, and only in the earlier one. Each in file order. */
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
  /** Phrasings of the entries and gaps, both languages together: how many are new, how many are gone, how many there are. */
  readonly phrasings: { readonly added: number; readonly removed: number; readonly total: number };
  /** Whether anything in `story.yaml` differs. */
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
    phrasings: diffPhrasings(before, after),
    aboutChanged: !isDeepStrictEqual(before.about, after.about),
  };
}

/** How many phrasings the entries and gaps of a story have, in both languages together. */
export function countPhrasings(story: Story): number {
  return [...phrasingsById(story).values()].reduce((sum, phrasings) => sum + phrasings.length, 0);
}

function diffPhrasings(before: Story, after: Story): StoryDifference['phrasings'] {
  const earlier = phrasingsById(before);
  const later = phrasingsById(after);
  return {
    added: countMissing(later, earlier),
    removed: countMissing(earlier, later),
    total: countPhrasings(after),
  };
}

/** The phrasings of each entry and gap: one that moves from one to another is removed there and added here. */
function phrasingsById(story: Story): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...story.entries, ...story.gaps].map(({ id, ask }) => [
      id,
      story.about.languages.flatMap((language) => ask[language]),
    ]),
  );
}

/** How many phrasings the other story lacks. Most items are the same in both, and are not looked through. */
function countMissing(
  phrasings: ReadonlyMap<string, readonly string[]>,
  others: ReadonlyMap<string, readonly string[]>,
): number {
  let missing = 0;
  for (const [id, own] of phrasings) {
    const other = others.get(id) ?? [];
    if (own.length === other.length && own.every((phrasing, at) => phrasing === other[at])) continue;
    const known = new Set(other);
    missing += new Set(own.filter((phrasing) => !known.has(phrasing))).size;
  }
  return missing;
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
