import type { Entry, Story } from '../knowledge/story.ts';
import { onceFor } from '../once-for.ts';

const indexOf = onceFor(
  (story: Story): ReadonlyMap<string, Entry> => new Map(story.entries.map((entry) => [entry.id, entry])),
);

/** The entry with an id; undefined if there is none. */
export function entryById(story: Story, id: string): Entry | undefined {
  return indexOf(story).get(id);
}

/** The entries with these ids, in this order, without those that the story does not have. */
export function entriesById(story: Story, ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => entryById(story, id) ?? []);
}
