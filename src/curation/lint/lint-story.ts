import { sortProblems } from '../../knowledge/problem.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Story } from '../../knowledge/story.ts';
import type { Model } from '../../matching/model.ts';
import { longAnswers } from './long-answers.ts';
import type { PlaceFinder } from './place-finder.ts';
import { readPhrasings } from './read-phrasings.ts';
import { repeatedPhrasings } from './repeated-phrasings.ts';
import { stolenQuestions } from './stolen-questions.ts';
import { thinItems } from './thin-items.ts';

/**
 * What a sound story could do better, by file, line and column; each message says what to do.
 *
 * @param model What was learned from this very story.
 */
export function lintStory(story: Story, model: Model, place: PlaceFinder): readonly Problem[] {
  const phrasings = readPhrasings(story, model);
  return sortProblems([
    ...stolenQuestions(phrasings, model, place),
    ...repeatedPhrasings(phrasings, place),
    ...thinItems(story, place),
    ...longAnswers(story, place),
  ]);
}
