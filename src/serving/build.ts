import { outcomesOf } from '../evaluation/effect.ts';
import { labelledQuestionsIn } from '../knowledge/labelled-questions.ts';
import { storyIn } from '../knowledge/load.ts';
import { createMatcher } from '../matching/matcher.ts';
import { trainModel } from '../matching/model.ts';
import { readBuild, writeBuild } from './build-cache.ts';
import type { BuildResult, Built } from './built.ts';
import { readSourceFiles, type SourceFiles } from './source-files.ts';

/**
 * Builds on this thread, and blocks it meanwhile.
 *
 * @param cacheFolder Where builds are cached, so that an unchanged folder is not read and learned again; null caches none.
 */
export async function build(folder: string, cacheFolder: string | null): Promise<BuildResult> {
  const source = await readSourceFiles(folder);
  if (cacheFolder === null) return buildFrom(source);
  const cached = await readBuild(cacheFolder, source);
  if (cached !== undefined) return cached;
  const result = buildFrom(source);
  if (result.ok) await writeBuild(cacheFolder, source, result);
  return result;
}

/** The cached build of a folder; undefined if it has none, or has changed. */
export async function cachedBuild(folder: string, cacheFolder: string): Promise<Built | undefined> {
  return readBuild(cacheFolder, await readSourceFiles(folder));
}

/** Builds from files that were read. */
export function buildFrom(source: SourceFiles): BuildResult {
  const read = storyIn(source.knowledge);
  const labelled = labelledQuestionsIn(
    source.labelled,
    read.ok ? read.story.entries.map(({ id }) => id) : undefined,
  );
  if (!read.ok || labelled.problems.length > 0) {
    return { ok: false, problems: [...(read.ok ? [] : read.problems), ...labelled.problems] };
  }
  const { story } = read;
  const model = trainModel(story);
  return { ok: true, story, model, outcomes: outcomesOf(createMatcher(story, model), labelled.questions) };
}
