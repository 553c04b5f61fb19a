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
  return listPhrasings(story).length;
}

function diffPhrasings(before: Story, after: Story): StoryDifference['phrasings'] {
  const earlier = new Set(listPhrasings(before));
  const later = new Set(listPhrasings(after));
  return {
    added: [...later].filter((phrasing) => !earlier.has(phrasing)).length,
    removed: [...earlier].filter((phrasing) => !later.has(phrasing)).length,
    total: countPhrasings(after),
  };
}

/** Each phrasing with the id of its entry or gap, so that one that moves counts as removed there and added here. */
function listPhrasings(story: Story): readonly string[] {
  return [...story.entries, ...story.gaps].flatMap(({ id, ask }) =>
    story.about.languages.flatMap((language) => ask[language].map((phrasing) => `${id} ${phrasing}`)),
  );
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
