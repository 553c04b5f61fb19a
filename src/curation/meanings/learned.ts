import type { Story } from '../../knowledge/story.ts';
import type { Model } from '../../matching/model.ts';

/** A story and what was learned from it. */
export interface Learned {
  readonly story: Story;
  readonly model: Model;
}
