import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import { onceFor } from '../../once-for.ts';
import { limits } from '../limits.ts';

/** The topic of the questions left open whose file in `gaps/` has no topic's name. No topic has this id: theirs have no dot. */
export const otherTopic = 'gaps.other';

/** What can be asked in a topic: what the story answers, then what it leaves open. */
export interface TopicItems {
  readonly answered: readonly Entry[];
  readonly open: readonly Gap[];
}

/** What can be asked in each topic of a story, in its order; what belongs to none of them comes last. */
const itemsByTopic = onceFor((story: Story): ReadonlyMap<string, TopicItems> => {
  const topics = story.about.topics.map(({ id }) => id);
  const others = story.gaps.filter(({ topic }) => !topics.includes(topic));
  return new Map<string, TopicItems>([
    ...topics.map((id): [string, TopicItems] => [
      id,
      {
        answered: story.entries.filter(({ topic }) => topic === id),
        open: story.gaps.filter(({ topic }) => topic === id),
      },
    ]),
    ...(others.length === 0 ? [] : [[otherTopic, { answered: [], open: others }] as const]),
  ]);
});

/** What can be asked in a topic; undefined if the story has no such topic. */
export function itemsIn(story: Story, topicId: string): TopicItems | undefined {
  return itemsByTopic(story).get(topicId);
}

/** A list in as few pages as fit in a menu, which differ by one item at most. */
export function pagesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / limits.selectOptions));
  const startOf = (page: number): number => Math.ceil((page * items.length) / count);
  return Array.from({ length: count }, (_, page) => items.slice(startOf(page), startOf(page + 1)));
}
