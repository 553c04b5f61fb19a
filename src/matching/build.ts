import { loadStory } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { readModel, writeModel } from './model-cache.ts';
import { trainModel, type Model } from './model.ts';

/** A sound folder's story and what was learned of it, or everything that is wrong with the folder. */
export type BuildResult =
  | { readonly ok: true; readonly story: Story; readonly model: Model }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes of a knowledge folder what the bot needs to answer from it. */
export type Build = (folder: string) => Promise<BuildResult>;

/**
 * Builds on this thread, which answers nothing else meanwhile.
 *
 * @param cacheFolder Where models are kept, so that an unchanged folder need not be learned again; null keeps none.
 */
export async function build(folder: string, cacheFolder: string | null): Promise<BuildResult> {
  const read = await loadStory(folder);
  if (!read.ok) return read;
  const { story } = read;
  if (cacheFolder === null) return { ok: true, story, model: trainModel(story) };
  const kept = await readModel(cacheFolder, story);
  if (kept !== undefined) return { ok: true, story, model: kept };
  const model = trainModel(story);
  await writeModel(cacheFolder, story, model);
  return { ok: true, story, model };
}
