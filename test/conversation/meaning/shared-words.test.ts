import { beforeAll, expect, it } from 'vitest';
import { sharesNoWord } from '../../../src/conversation/meaning/shared-words.ts';
import type { Entry } from '../../../src/knowledge/story.ts';
import { entryById } from '../../../src/replies/entry-index.ts';
import { openShippedStory } from '../talk.ts';

let entry: (id: string) => Entry;

beforeAll(async () => {
  const { story } = await openShippedStory();
  entry = (id) => {
    const found = entryById(story, id);
    if (found === undefined) throw new Error(id);
    return found;
  };
});

it('finds a word of a question among the phrasings, in any form and either language', () => {
  expect(sharesNoWord(['il', 'en', 'pense', 'quoi'], entry('trump-view-deepseek'))).toBe(false);
  expect(sharesNoWord(['what', 'was', 'he', 'thinking'], entry('trump-view-deepseek'))).toBe(false);
});

it('finds none of what the entry is never asked', () => {
  expect(sharesNoWord(['did', 'he', 'bring', 'a', 'lawyer'], entry('huang-said'))).toBe(true);
});

it('says nothing of words that say nothing', () => {
  expect(sharesNoWord(['and', 'he'], entry('huang-said'))).toBe(false);
});
