import type { Name, Story } from './story.ts';

/** The names with these ids, in the order of the ids; an id that the story has no name for is left out. */
export function namesWithIds(
  { vocabulary }: Pick<Story, 'vocabulary'>,
  ids: readonly string[],
): readonly Name[] {
  return ids.flatMap((id) => vocabulary.names.find((name) => name.id === id) ?? []);
}
