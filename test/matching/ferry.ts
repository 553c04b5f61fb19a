import type { Story } from '../../src/knowledge/story.ts';
import { trainModel, type Model } from '../../src/matching/model.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';

/** The invented story and its model. */
export async function learnFerry(): Promise<{ readonly story: Story; readonly model: Model }> {
  const story = await storyOf(ferryFolder);
  return { story, model: trainModel(story) };
}
