import { effectOf, type EvaluationEffect, type QuestionOutcome } from '../evaluation/effect.ts';
import { diffStories, type StoryDifference } from '../knowledge/difference.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Matcher } from '../matching/verdict.ts';
import { build as buildHere, type Build, type BuildResult } from './build.ts';
import { rememberVerdicts } from './remember-verdicts.ts';

/** A story and its matcher, which belong together; never changed once made. */
export interface Snapshot {
  readonly story: Story;
  readonly matcher: Matcher;
  readonly loadedAt: Date;
  /** What came of the folder's labelled questions. */
  readonly outcomes: readonly QuestionOutcome[];
}

/** Files that cannot be served, and why. */
interface Rejected {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type OpenResult = { readonly ok: true; readonly knowledge: KnowledgeBase } | Rejected;

/** What a reload changed, or would change, and what that does to the labelled questions; null without any. */
export interface Change {
  readonly ok: true;
  readonly difference: StoryDifference;
  readonly effect: EvaluationEffect | null;
}

export type ReloadResult = Change | Rejected;

/** What asked for a reload: `/reload`, a change in the folder, or the signal SIGHUP. */
export type ReloadTrigger = 'command' | 'watch' | 'signal';

/** Hears of every reload, whatever asked for it, once it is over. */
export type ReloadListener = (trigger: ReloadTrigger, result: ReloadResult) => void;

/** The knowledge that is being served: one snapshot of a folder, replaced whole by a reload that succeeds. */
export class KnowledgeBase {
  /** Where the files are. */
  readonly folder: string;
  readonly #build: Build;
  readonly #listeners: ReloadListener[] = [];
  #current: Snapshot;
  #lastRun: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, build: Build, current: Snapshot) {
    this.folder = folder;
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
    return { ok: true, knowledge: new KnowledgeBase(folder, build, takeSnapshot(built)) };
  }

  /** The snapshot served now. Whoever works on a question reads it once, so that a reload does not change it midway. */
  get current(): Snapshot {
    return this.#current;
  }

  /** Has a listener hear of every reload from now on. */
  onReload(listener: ReloadListener): void {
    this.#listeners.push(listener);
  }

  /**
   * Reads the folder again and serves it if it is sound; otherwise the old snapshot stays. Reloads run one after
   * another, so that each reports what it changed itself.
   */
  async reload(trigger: ReloadTrigger): Promise<ReloadResult> {
    return this.#queue(async () => {
      const built = await this.#build(this.folder);
      const result = this.#compare(built);
      if (built.ok) this.#current = takeSnapshot(built);
      for (const listener of this.#listeners) listener(trigger, result);
      return result;
    });
  }

  /** What a reload would do now; serves nothing new. Waits for reloads that were asked for before. */
  async preview(): Promise<ReloadResult> {
    return this.#queue(async () => this.#compare(await this.#build(this.folder)));
  }

  #queue<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#lastRun.then(run);
    this.#lastRun = result.catch(() => undefined);
    return result;
  }

  #compare(built: BuildResult): ReloadResult {
    if (!built.ok) return built;
    const { story, outcomes } = this.#current;
    return {
      ok: true,
      difference: diffStories(story, built.story),
      effect: effectOf(outcomes, built.outcomes),
    };
  }
}

function learnHere(folder: string): ReturnType<Build> {
  return buildHere(folder, null);
}

function takeSnapshot({ story, model, outcomes }: BuildResult & { readonly ok: true }): Snapshot {
  return Object.freeze({
    story,
    matcher: rememberVerdicts(createMatcher(story, model)),
    loadedAt: new Date(),
    outcomes,
  });
}
