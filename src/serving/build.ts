import { outcomesOf, type QuestionOutcome } from '../evaluation/effect.ts';
import { loadLabelledQuestions } from '../knowledge/labelled-questions.ts';
import { loadStory } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { createMatcher } from '../matching/matcher.ts';
import { readModel, writeModel } from '../matching/model-cache.ts';
import { trainModel, type Model } from '../matching/model.ts';

/** A folder that cannot be served, and why. */
export interface Rejected {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A folder's story, the model trained on it and the outcomes of its labelled questions; or every problem of the folder. */
export type BuildResult =
  | {
      readonly ok: true;
      readonly story: Story;
      readonly model: Model;
      readonly outcomes: readonly QuestionOutcome[];
    }
  | Rejected;

/** Builds what the bot needs to answer from a knowledge folder. */
export type Build = (folder: string) => Promise<BuildResult>;

/**
 * Builds on this thread, and blocks it meanwhile.
 *
 * @param cacheFolder Where models are cached, so that an unchanged folder is not learned again; null caches none.
 */
export async function build(folder: string, cacheFolder: string | null): Promise<BuildResult> {
  return buildWith(folder, (story) => learn(story, cacheFolder));
}

/** Builds on this thread, with a model from elsewhere. */
export async function buildWith(
  folder: string,
  modelOf: (story: Story) => Model | Promise<Model>,
): Promise<BuildResult> {
  const [read, labelled] = await Promise.all([loadStory(folder), loadLabelledQuestions(folder)]);
  if (!read.ok || labelled.problems.length > 0) {
    return { ok: false, problems: [...(read.ok ? [] : read.problems), ...labelled.problems] };
  }
  const { story } = read;
  const model = await modelOf(story);
  return { ok: true, story, model, outcomes: outcomesOf(createMatcher(story, model), labelled.questions) };
}

async function learn(story: Story, cacheFolder: string | null): Promise<Model> {
  if (cacheFolder === null) return trainModel(story);
  const cached = await readModel(cacheFolder, story);
  if (cached !== undefined) return cached;
  const model = trainModel(story);
  await writeModel(cacheFolder, story, model);
  return model;
}
