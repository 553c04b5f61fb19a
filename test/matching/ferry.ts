import type { Story } from '../../src/knowledge/story.ts';
import type { Model } from '../../src/matching/model.ts';
import { ferryFolder, storyOf } from '../knowledge/damaged-folder.ts';
import { modelOf } from '../support/build.ts';

/** The invented story and its model. */
export async function learnFerry(): Promise<{ readonly story: Story; readonly model: Model }> {
  const story = await storyOf(ferryFolder);
  return { story, model: modelOf(story) };
}
