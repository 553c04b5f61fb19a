import type { Entry, Story } from '../knowledge/story.ts';

/** A story never changes, so that its index is made once; it goes when the story does. */
const indexes = new WeakMap<Story, ReadonlyMap<string, Entry>>();

/** The entry with an id, if the story has it. */
export function entryById(story: Story, id: string): Entry | undefined {
  let index = indexes.get(story);
  if (index === undefined) {
    index = new Map(story.entries.map((entry) => [entry.id, entry]));
    indexes.set(story, index);
  }
  return index.get(id);
}

/** The entries with these ids, in the order of the ids; those that the story does not have are left out. */
export function entriesById(story: Story, ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => entryById(story, id) ?? []);
}
