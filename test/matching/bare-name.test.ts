import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../src/matching/bare-name.ts';
import { makeEntry, makeStory } from '../replies/make-story.ts';
import { analysisOf } from './make-parts.ts';

const text = (word: string) => ({ en: word, fr: word });
const none = { en: [], fr: [] };
const story = {
  ...makeStory(),
  entries: [makeEntry('calloway-who'), makeEntry('ferry-cost')],
  vocabulary: {
    names: [
      {
        id: 'calloway',
        kind: 'person' as const,
        name: text('Calloway'),
        aliases: none,
        about: 'calloway-who',
      },
      { id: 'quay', kind: 'place' as const, name: text('Quay'), aliases: none },
    ],
    concepts: [],
  },
};
const find = createNameFinder(story);

/** The entry found for a question in which these words are names. */
function found(question: string, names: readonly string[], asked = 0): string | undefined {
  const analysis = analysisOf(question);
  const recognised = names.map((id, start) => ({ meanings: [`name:${id}`], start, length: 1 }));
  return find({ ...analysis, recognised }, asked)?.id;
}

describe('a question that holds only a name', () => {
  it('finds the entry about it', () => {
    expect(found('calloway', ['calloway'])).toBe('calloway-who');
    expect(found('calloway who is', ['calloway'])).toBe('calloway-who');
  });

  it('finds nothing if it asks for more, names two, or the name has no entry', () => {
    expect(found('calloway why', ['calloway'])).toBeUndefined();
    expect(found('calloway pay', ['calloway'], 1)).toBeUndefined();
    expect(found('calloway quay', ['calloway', 'quay'])).toBeUndefined();
    expect(found('quay', ['quay'])).toBeUndefined();
    expect(found('is it', [])).toBeUndefined();
  });
});
