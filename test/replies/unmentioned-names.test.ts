import { describe, expect, it } from 'vitest';
import { nothingOnNames } from '../../src/replies/unmentioned-names.ts';
import { makeStory } from './make-story.ts';

const story = makeStory();

describe('what is said of names that the story has nothing on', () => {
  it('names them once, in the language of the reply', () => {
    expect(nothingOnNames(story, 'did the Russians or Russia buy it', 'en')).toBe(
      'I found nothing about “Russia” in the story.',
    );
    expect(nothingOnNames(story, 'what about intel and tesla', 'en')).toBe(
      'I found nothing about “Intel” or “Tesla” in the story.',
    );
    expect(nothingOnNames(story, 'et les Russes ?', 'fr')).toBe(
      'Je n’ai rien trouvé sur «\u00a0Russie\u00a0» dans l’article.',
    );
  });

  it('is nothing where there are none', () => {
    expect(nothingOnNames(story, 'who signed it', 'en')).toBeUndefined();
  });
});
