import { describe, expect, it } from 'vitest';
import { unmentionedIn } from '../../src/matching/unmentioned.ts';
import { toWords } from '../../src/text/words.ts';
import { makeEntry, makeStory } from '../replies/make-story.ts';

const story = makeStory({
  entries: [
    makeEntry('bridge', {
      ask: { en: ['Did Norway pay for the bridge?'], fr: ['La Norvège a-t-elle payé le pont ?'] },
      answer: { en: 'Danish engineers built it for the US.', fr: 'Des Danois l’ont construit.' },
    }),
  ],
});
const strange = (question: string): readonly string[] =>
  unmentionedIn(story, toWords(question)).map(({ name }) => name.en);

describe('a well-known name in a question', () => {
  it('is strange to a story that never mentions it', () => {
    expect(strange('which bridge did the Finns and the Norwegians build')).toEqual(['Finland', 'Norway']);
  });

  it('is strange even if a phrasing asks about it: nothing is said of it there', () => {
    expect(strange('et la Norvège ?')).toEqual(['Norway']);
  });

  it('is not strange where the story has it in other words or in the other language', () => {
    expect(strange('what did Denmark build')).toEqual([]);
  });

  it('is not strange where the story has a form of it that no question would be searched for', () => {
    expect(strange('did the United States pay')).toEqual([]);
  });

  it('is not asked about where it is only what the reader read or saw', () => {
    expect(strange('I saw on the BBC that the bridge is open')).toEqual([]);
    expect(strange('is the BBC right that the bridge is open')).toEqual(['BBC']);
  });

  it('is given with the words by which it was named', () => {
    expect(unmentionedIn(story, toWords('and the new york times?'))).toMatchObject([
      { words: ['new', 'york', 'times'], name: { en: 'New York Times' } },
    ]);
  });
});
