import { expect, it } from 'vitest';
import { tellingWords } from '../../../src/curation/meanings/telling-words.ts';
import { createAnalyser } from '../../../src/matching/analysis.ts';
import { trainModel } from '../../../src/matching/model.ts';
import { makeEntry, makeStory } from '../../replies/make-story.ts';

it('a word that stands in a phrasing twice is after the words of both places, and counts once', () => {
  const entry = makeEntry('plans', { ask: { en: ['do they plan a plan', 'who has the plan'], fr: [] } });
  const story = makeStory({ entries: [entry, makeEntry('other')] });
  const { lexicon, phrases, everyday } = trainModel(story);
  const words = tellingWords(story, 'en', createAnalyser(lexicon, phrases, everyday)).get('plans') ?? [];
  expect(words.find(({ word }) => word === 'plan')).toMatchObject({
    count: 2,
    leads: new Set(['they', 'a', 'the']),
  });
});
