import { diffStories, type StoryDifference } from '../knowledge/difference.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { build as buildHere, type Build } from './build.ts';
import { createMatcher } from './matcher.ts';
import type { Model } from './model.ts';
import type { Matcher } from './verdict.ts';

/** A story and its matcher, which belong together; never changed once made. */
export interface Snapshot {
  readonly story: Story;
  readonly matcher: Matcher;
  readonly loadedAt: Date;
}

/** Files that cannot be served, and why. */
interface Rejected {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type OpenResult = { readonly ok: true; readonly knowledge: KnowledgeBase } | Rejected;

export type ReloadResult = { readonly ok: true; readonly difference: StoryDifference } | Rejected;

/** The knowledge that is being served: one snapshot of a folder, replaced whole by a reload that succeeds. */
export class KnowledgeBase {
  readonly #folder: string;
  readonly #build: Build;
  #current: Snapshot;
  #lastReload: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, build: Build, current: Snapshot) {
    this.#folder = folder;
    this.#build = build;
    this.#current = current;
  }

  /**
   * Reads and checks a folder for the first time.
   * @param build How to read and learn it, now and at each reload; on this thread unless told otherwise.
   */
  static async open(folder: string, build: Build = learnHere): Promise<OpenResult> {
    const built = await build(folder);
    if (!built.ok) return built;
    return { ok: true, knowledge: new KnowledgeBase(folder, build, takeSnapshot(built.story, built.model)) };
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
    const built = await this.#build(this.#folder);
    if (!built.ok) return built;
    const { story } = this.#current;
    this.#current = takeSnapshot(built.story, built.model);
    return { ok: true, difference: diffStories(story, built.story) };
  }
}

function learnHere(folder: string): ReturnType<Build> {
  return buildHere(folder, null);
}

function takeSnapshot(story: Story, model: Model): Snapshot {
  return Object.freeze({ story, matcher: createMatcher(story, model), loadedAt: new Date() });
}
