import type { Entry, Story } from '../knowledge/story.ts';

/** A story is immutable, so its index is built once. It is dropped with the story. */
const indexes = new WeakMap<Story, ReadonlyMap<string, Entry>>();

/** The entry with an id; undefined if there is none. */
export function entryById(story: Story, id: string): Entry | undefined {
  let index = indexes.get(story);
  if (index === undefined) {
    index = new Map(story.entries.map((entry) => [entry.id, entry]));
    indexes.set(story, index);
  }
  return index.get(id);
}

/** The entries with these ids, in this order, without those that the story does not have. */
export function entriesById(story: Story, ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => entryById(story, id) ?? []);
}
