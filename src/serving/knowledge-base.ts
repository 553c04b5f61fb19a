import { setImmediate as nextTurn } from 'node:timers/promises';
import { effectOf, type EvaluationEffect, type QuestionOutcome } from '../evaluation/effect.ts';
import { diffStories, type StoryDifference } from '../knowledge/difference.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Matcher } from '../matching/verdict.ts';
import { build as buildHere } from './build.ts';
import type { Build, BuildResult, Built, Rejected } from './built.ts';
import { cacheVerdicts } from './cache-verdicts.ts';

/** A story and its matcher, which belong together. Immutable. */
export interface Snapshot {
  readonly story: Story;
  readonly matcher: Matcher;
  readonly loadedAt: Date;
  /** Outcomes of the folder's labelled questions. */
  readonly outcomes: readonly QuestionOutcome[];
}

export type OpenResult = { readonly ok: true; readonly knowledge: KnowledgeBase } | Rejected;

/** What a reload changed, or would change. */
export interface KnowledgeChange {
  readonly ok: true;
  readonly difference: StoryDifference;
  /** The effect on the labelled questions; null if there are none. */
  readonly effect: EvaluationEffect | null;
}

export type ReloadResult = KnowledgeChange | Rejected;

/** What triggered a reload: `/reload`, a change in the folder, the signal SIGHUP, or another process that serves the story. */
export type ReloadTrigger = 'command' | 'watch' | 'signal' | 'process';

/** Why a folder does not give the version that was asked for: it has mistakes, or holds another version. */
export type FollowProblem = 'mistakes' | 'other-version';

/** Whether a version is served now, or why not. */
export type FollowResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: FollowProblem; readonly problems: readonly Problem[] };

/** Called after every reload, whatever triggered it. */
export type ReloadListener = (trigger: ReloadTrigger, result: ReloadResult) => void;

/** The knowledge being served: one snapshot of a folder, replaced as a whole by a successful reload. */
export class KnowledgeBase {
  /** Path of the knowledge folder. */
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
   * @param build How to read and learn it, now and at each reload; by default on this thread.
   */
  static async open(folder: string, build: Build = buildOnThisThread): Promise<OpenResult> {
    const built = await build(folder);
    if (!built.ok) return built;
    return { ok: true, knowledge: new KnowledgeBase(folder, build, takeSnapshot(built)) };
  }

  /** The current snapshot. Read it once for each question, so that a reload does not change it midway. */
  get current(): Snapshot {
    return this.#current;
  }

  /** Adds a listener. */
  onReload(listener: ReloadListener): void {
    this.#listeners.push(listener);
  }

  /**
   * Reads the folder again and serves it if it is valid; otherwise the old snapshot stays. Reloads run one after another, so
   * that each reports its own changes.
   */
  async reload(trigger: ReloadTrigger): Promise<ReloadResult> {
    return this.#queue(async () => {
      const built = await this.#buildAgain();
      const result = this.#compare(built);
      if (built.ok) this.#current = takeSnapshot(built);
      for (const listener of this.#listeners) listener(trigger, result);
      return result;
    });
  }

  /** Serves a version that another process announced, if the folder gives that one; otherwise the old snapshot stays. */
  async follow(version: string): Promise<FollowResult> {
    return this.#queue(async () => {
      if (this.#current.story.version === version) return { ok: true };
      const built = await this.#buildAgain();
      if (!built.ok) return { ...built, reason: 'mistakes' };
      if (built.story.version !== version) return { ok: false, reason: 'other-version', problems: [] };
      const result = this.#compare(built);
      this.#current = takeSnapshot(built);
      for (const listener of this.#listeners) listener('process', result);
      return { ok: true };
    });
  }

  /** What a reload would change now, without serving it. Waits for earlier reloads. */
  async preview(): Promise<ReloadResult> {
    return this.#queue(async () => this.#compare(await this.#buildAgain()));
  }

  /** Builds, and lets questions be answered before anything is made of the build. */
  async #buildAgain(): Promise<BuildResult> {
    const built = await this.#build(this.folder);
    await nextTurn();
    return built;
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

function buildOnThisThread(folder: string): ReturnType<Build> {
  return buildHere(folder, null);
}

function takeSnapshot({ story, model, outcomes }: Built): Snapshot {
  return Object.freeze({
    story,
    matcher: cacheVerdicts(createMatcher(story, model)),
    loadedAt: new Date(),
    outcomes,
  });
}
