import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Story } from '../../src/knowledge/story.ts';
import { trainModel, type Model } from '../../src/matching/model.ts';
import { build, buildWith, type BuildResult } from '../../src/serving/build.ts';

/**
 * Where the model of the shipped story is kept, which takes seconds to learn. It is found by the contents of the story and of
 * the code that learns, and `npm ci` empties the folder, so that it is never older than what it was learned from.
 */
const modelFolder = fileURLToPath(new URL('../../node_modules/.cache/sidebar-models', import.meta.url));

/** The latest models, by the version of their story. */
const learned = new Map<string, Model>();
const mostLearned = 10;

/** The shipped story, which no test changes, once for all test files of a worker. */
let shipped: Promise<BuildResult> | undefined;

/** Builds on this thread as the bot does, but learns no story twice. */
export async function buildStory(folder: string): Promise<BuildResult> {
  if (resolve(folder) !== resolve('knowledge')) return buildWith(folder, modelOf);
  shipped ??= build(folder, modelFolder);
  return shipped;
}

/** The model of a story. */
export function modelOf(story: Story): Model {
  const model = learned.get(story.version) ?? trainModel(story);
  learned.set(story.version, model);
  const [oldest] = learned.keys();
  if (learned.size > mostLearned && oldest !== undefined) learned.delete(oldest);
  return model;
}
