import { fileURLToPath } from 'node:url';
import { loadStory } from '../../src/knowledge/load.ts';
import { readModel, writeModel } from '../../src/matching/model-cache.ts';
import { trainModel } from '../../src/matching/model.ts';

/**
 * Where the models of the stories that many tests need are kept. A model is found by the contents of its story and of the
 * code that learns, and `npm ci` empties the folder, so that none is older than what it was learned from.
 */
export const modelFolder = fileURLToPath(
  new URL('../../node_modules/.cache/sidebar-models', import.meta.url),
);

const stories = ['../../knowledge', '../fixtures/knowledge/ferry', '../fixtures/knowledge/bridge'];

/** Learns these stories before the first test starts, so that no two test files learn one at the same time. */
export default async function learnStories(): Promise<void> {
  for (const path of stories) {
    const loaded = await loadStory(fileURLToPath(new URL(path, import.meta.url)));
    // The tests of an unsound story say what is wrong with it.
    if (!loaded.ok) continue;
    const { story } = loaded;
    if ((await readModel(modelFolder, story)) === undefined)
      await writeModel(modelFolder, story, trainModel(story));
  }
}
