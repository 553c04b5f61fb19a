import { sortProblems, type Problem } from '../../knowledge/problem.ts';
import type { Story } from '../../knowledge/story.ts';
import type { Model } from '../../matching/model.ts';
import { confusablePhrasings } from './confusable-phrasings.ts';
import { longAnswers } from './long-answers.ts';
import type { PlaceFinder } from './place-finder.ts';
import { readPhrasings } from './read-phrasings.ts';
import { repeatedPhrasings } from './repeated-phrasings.ts';
import { tooFewPhrasings, type WrittenItems } from './too-few-phrasings.ts';

/**
 * What could be better about a valid story, by file, line and column; each message says what to do.
 *
 * @param model The model trained on this story.
 */
export function lintStory(story: Story, model: Model, place: PlaceFinder): readonly Problem[] {
  const phrasings = readPhrasings(story, model);
  return sortProblems([
    ...confusablePhrasings(phrasings, model, place),
    ...repeatedPhrasings(phrasings, place),
    ...lintItems({ entries: story.entries, gaps: story.gaps, languages: story.about.languages }, place),
  ]);
}

/** What of it can be said without a model, of entries and gaps in whose folder something may be wrong. */
export function lintItems(items: WrittenItems, place: PlaceFinder): readonly Problem[] {
  return sortProblems([...tooFewPhrasings(items, place), ...longAnswers(items, place)]);
}
