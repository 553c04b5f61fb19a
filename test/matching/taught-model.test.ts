import { expect, it } from 'vitest';
import { withAdditions } from '../../src/curation/meanings/addition.ts';
import { trainModel } from '../../src/matching/model.ts';
import { teach } from '../../src/matching/taught-model.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';

it('a model that was taught a word equals one that was trained with it', async () => {
  const story = await storyOf(ferryFolder);
  const words = 'unveil with pomp';
  const vocabulary = withAdditions(story.vocabulary, [
    { kind: 'concept', id: 'open', language: 'en', words },
    { kind: 'name', id: 'port-aster', language: 'fr', words: 'la cité' },
  ]);
  const taught = teach(trainModel(story), story, vocabulary);
  expect(taught).toEqual(trainModel({ ...story, vocabulary }));
  expect(taught.phrases.some(({ meaning }) => meaning === 'concept:open')).toBe(true);
});
