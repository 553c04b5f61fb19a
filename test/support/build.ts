import type { Story } from '../../src/knowledge/story.ts';
import { readModel } from '../../src/matching/model-cache.ts';
import { trainModel, type Model } from '../../src/matching/model.ts';
import { buildWith, type BuildResult } from '../../src/serving/build.ts';
import { modelFolder } from './learn-stories.ts';

/** Models that were learned before the first test, by the version of their story; undefined where there is none. */
const learned = new Map<string, Promise<Model | undefined>>();

/** Builds on this thread as the bot does, but learns a story of the tests, or a copy of one, only where a test has changed it. */
export async function buildStory(folder: string): Promise<BuildResult> {
  return buildWith(folder, modelOf);
}

/** The model of a story. */
export async function modelOf(story: Story): Promise<Model> {
  const { version } = story;
  const model = learned.get(version) ?? readModel(modelFolder, story);
  learned.set(version, model);
  return (await model) ?? trainModel(story);
}
