import { deepFreeze } from '../knowledge/freeze.ts';
import { runInWorker } from '../run-in-worker.ts';
import { cachedBuild } from './build.ts';
import type { Build, BuildResult } from './built.ts';

/** What the worker thread receives. */
export interface BuildTask {
  readonly folder: string;
  readonly cacheFolder: string | null;
}

/**
 * Builds on a worker thread, so that questions are answered meanwhile; what is cached is read on this one, which takes a fifth of
 * the time of starting a thread for it. Runs from the compiled code only: threads load JavaScript.
 *
 * @param cacheFolder Where models are cached; null caches none.
 */
export function buildInWorker(cacheFolder: string | null): Build {
  return async (folder) => {
    const cached = cacheFolder === null ? undefined : await cachedBuild(folder, cacheFolder);
    if (cached !== undefined) return cached;
    const task: BuildTask = { folder, cacheFolder };
    const script = new URL('./build-worker.js', import.meta.url);
    const result = await runInWorker<BuildResult>(script, task, 'build');
    return result.ok ? { ...result, story: deepFreeze(result.story) } : result;
  };
}
