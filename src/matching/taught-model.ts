import type { Story, Vocabulary } from '../knowledge/story.ts';
import { phrasesOf } from './concepts.ts';
import { buildLexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { phrasingsOf, targetsOf } from './targets.ts';

/**
 * What training would give with another vocabulary, without the training: true only if no phrasing and no answer of the story has
 * a word or an expression in which the two differ.
 */
export function teach(model: Model, story: Story, vocabulary: Vocabulary): Model {
  const texts = phrasingsOf(targetsOf(story), story.about.languages)
    .filter(({ label }) => label < story.entries.length + story.gaps.length)
    .map(({ text }) => text);
  return { ...model, phrases: phrasesOf(vocabulary), lexicon: buildLexicon(texts, vocabulary) };
}
