import type { Built } from '../../src/serving/built.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { builtOf } from '../support/build.ts';

/** The invented story and its model. */
export async function learnFerry(): Promise<Pick<Built, 'story' | 'model'>> {
  return builtOf(ferryFolder);
}
