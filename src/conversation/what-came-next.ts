import type { Story, TimelineEvent } from '../knowledge/story.ts';
import { languages } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { shownQuestions, type Item } from './item.ts';
import type { Remembered } from './turn.ts';

const shortestCounted = 4;

/** The dated event after the one that was last spoken of; undefined if there is none. */
export function eventAfter(story: Story, item: Item, { event }: Remembered): TimelineEvent | undefined {
  const { timeline } = story;
  const current = timeline.find(({ id }) => id === event) ?? eventOf(story, item);
  return current === undefined ? undefined : timeline[timeline.indexOf(current) + 1];
}

/** The dated event that an item speaks of: one from the same paragraphs, with the most words in common. */
function eventOf({ timeline }: Story, item: Item): TimelineEvent | undefined {
  const words = wordsIn([...shownQuestions(item), ...languages.map((language) => item.answer[language])]);
  const near = timeline
    .filter(({ sources }) => sources.some((source) => item.sources.includes(source)))
    .map((event) => {
      const own = wordsIn(languages.map((language) => `${event.text[language]} ${event.when[language]}`));
      return { event, common: [...own].filter((word) => words.has(word)).length / Math.sqrt(own.size) };
    })
    .sort((one, other) => other.common - one.common);
  return near[0]?.event;
}

function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(toWords).filter((word) => word.length >= shortestCounted || /\d/u.test(word)));
}
