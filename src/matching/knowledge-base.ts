import { diffStories, type StoryDifference } from '../knowledge/difference.ts';
import { loadStory } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { createMatcher } from './matcher.ts';
import type { Matcher } from './verdict.ts';

/** A story and its matcher, which belong together; never changed once made. */
export interface Snapshot {
  readonly story: Story;
  readonly matcher: Matcher;
  readonly loadedAt: Date;
}

/** Files that cannot be served, and why. */
export interface Rejected {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type OpenResult = { readonly ok: true; readonly knowledge: KnowledgeBase } | Rejected;

export type ReloadResult = { readonly ok: true; readonly difference: StoryDifference } | Rejected;

/** The knowledge that is being served: one snapshot of a folder, replaced whole by a reload that succeeds. */
export class KnowledgeBase {
  readonly #folder: string;
  #current: Snapshot;
  #lastReload: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, current: Snapshot) {
    this.#folder = folder;
    this.#current = current;
  }

  /** Reads and checks a folder for the first time. */
  static async open(folder: string): Promise<OpenResult> {
    const read = await readSnapshot(folder);
    return read.ok ? { ok: true, knowledge: new KnowledgeBase(folder, read.snapshot) } : read;
  }

  /** The snapshot served now. Whoever works on a question reads it once, so that a reload does not change it midway. */
  get current(): Snapshot {
    return this.#current;
  }

  /**
   * Reads the folder again and serves it if it is sound; otherwise the old snapshot stays. Reloads run one after
   * another, so that each reports what it changed itself.
   */
  async reload(): Promise<ReloadResult> {
    const reload = this.#lastReload.then(() => this.#replace());
    this.#lastReload = reload.catch(() => undefined);
    return reload;
  }

  async #replace(): Promise<ReloadResult> {
    const read = await readSnapshot(this.#folder);
    if (!read.ok) return read;
    const difference = diffStories(this.#current.story, read.snapshot.story);
    this.#current = read.snapshot;
    return { ok: true, difference };
  }
}

async function readSnapshot(
  folder: string,
): Promise<{ readonly ok: true; readonly snapshot: Snapshot } | Rejected> {
  const read = await loadStory(folder);
  if (!read.ok) return read;
  const { story } = read;
  return {
    ok: true,
    snapshot: Object.freeze({ story, matcher: createMatcher(story), loadedAt: new Date() }),
  };
}
