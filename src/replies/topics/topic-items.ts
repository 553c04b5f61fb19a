import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import { limits } from '../limits.ts';

/** The topic of the questions left open whose file in `gaps/` has no topic's name. No topic has this id: theirs have no dot. */
export const otherTopic = 'gaps.other';

/** What can be asked in a topic: what the story answers, then what it leaves open. */
export interface TopicItems {
  readonly answered: readonly Entry[];
  readonly open: readonly Gap[];
}

/** What can be asked in a topic; undefined if the story has no such topic. */
export function itemsIn(story: Story, topicId: string): TopicItems | undefined {
  const { topics } = story.about;
  if (topicId === otherTopic) {
    const open = story.gaps.filter((gap) => topics.every(({ id }) => id !== gap.topic));
    return open.length === 0 ? undefined : { answered: [], open };
  }
  if (topics.every(({ id }) => id !== topicId)) return undefined;
  return {
    answered: story.entries.filter(({ topic }) => topic === topicId),
    open: story.gaps.filter(({ topic }) => topic === topicId),
  };
}

/** A list in as few pages as fit in a menu, which differ by one item at most. */
export function pagesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / limits.selectOptions));
  const startOf = (page: number): number => Math.ceil((page * items.length) / count);
  return Array.from({ length: count }, (_, page) => items.slice(startOf(page), startOf(page + 1)));
}
