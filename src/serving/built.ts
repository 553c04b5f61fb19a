import type { QuestionOutcome } from '../evaluation/effect.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import type { Model } from '../matching/model.ts';

/** A folder that cannot be served, and why. */
export interface Rejected {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A folder's story, the model trained on it and the outcomes of its labelled questions. */
export interface Built {
  readonly ok: true;
  readonly story: Story;
  readonly model: Model;
  readonly outcomes: readonly QuestionOutcome[];
}

/** What a folder was built into, or every problem of the folder. */
export type BuildResult = Built | Rejected;

/** Builds what the bot needs to answer from a knowledge folder. */
export type Build = (folder: string) => Promise<BuildResult>;
